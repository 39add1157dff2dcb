package dsg.platform.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks into one zip file and the zip files in it, within limits: every name, and the beginning of every content. Office's files
 * are zip files too; in them only names and declarations count, since their parts are compressed pictures and the like. Used
 * once.
 */
final class ArchiveInspection {

    /** Below this size a high ratio proves nothing: an even picture or a table of measurements packs a thousandfold. */
    private static final int SMALL = 128 << 20;
    /** Compound files are read here and there, so that one within an archive has to be held in memory. */
    private static final int LARGEST_COMPOUND = 32 << 20;

    private final ArchiveLimits limits;
    private final BlockedExtensions blocked;
    private final ArchiveNames names;
    private final boolean markings;
    private final TailKept tail = new TailKept();
    private final long mostExpanded;
    private long expanded;

    /**
     * @param size bytes of the outermost file
     * @param markings whether a marking of higher secrecy keeps it out (R140)
     */
    ArchiveInspection(ArchiveLimits limits, BlockedExtensions blocked, long size, boolean markings) {
        this.markings = markings;
        this.limits = limits;
        this.blocked = blocked;
        this.names = new ArchiveNames(limits.entries());
        this.mostExpanded = Math.min(limits.expanded(), SMALL + size * limits.ratio());
    }

    /** Throws the reason why the zip file may not come in, if there is one. */
    void inspect(InputStream file, ZipReader.PackedSizes sizes, Optional<OfficeFormat> promised) throws IOException {
        inspect(file, sizes, new Level("", promised, 1));
    }

    /** The same for content of any kind that has no name of its own, as within a signed message. */
    void inspectContent(InputStream content) throws IOException {
        checkContent(content, "", "", 0);
    }

    private static void inspect(InputStream file, ZipReader.PackedSizes sizes, Level level) throws IOException {
        new ZipReader(file, sizes, level).read();
        level.parts.check(level.promised);
        if (level.heedsMarkings()) {
            level.parts.checkMarking();
        }
    }

    /** Reads the content to its end: only that shows how large it is. */
    private void checkContent(InputStream content, String name, String shown, int depth) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(content, Head.LENGTH);
        byte[] head = stream.readNBytes(Head.LENGTH);
        ContentType type = ContentType.of(new Head(ByteBuffer.wrap(head)));
        boolean unusable = limits.annexTwoNames() && type.annexTwo() != null;
        Fault.when("entry", unusable && !shown.isEmpty(), shown);
        Fault.when("type", unusable, "." + type.annexTwo());
        stream.unread(head);
        switch (type) {
            case ZIP, DWF -> {
                Fault.when("toodeep", depth >= limits.depth());
                String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                Level inner = new Level(name, OfficeFormat.promisedBy(extension), depth + 1);
                inspect(stream, offset -> OptionalLong.empty(), inner);
            }
            case COMPOUND -> {
                byte[] whole = stream.readNBytes(LARGEST_COMPOUND + 1);
                Fault.when("largeinside", whole.length > LARGEST_COMPOUND, shown);
                CompoundInspection.inspect(new SeekableInMemoryByteChannel(whole), "");
            }
            case CMS_ENVELOPED -> throw Fault.of("encrypted");
            default -> {
                tail.clear();
                stream.transferTo(tail);
                boolean isPdf = type == ContentType.PDF || type == ContentType.LATE_PDF;
                Fault.when("polyglot", isPdf && PdfTail.hidesArchiveBehind(tail.channel()));
                Fault.when("polyglot", type == ContentType.BINARY && ZipTail.endsIn(tail.channel()));
                Fault.when("polyglot", type.endsItself() && ZipTail.isAt(tail.channel(), 0));
            }
        }
    }

    /** One archive, at its depth. */
    private final class Level implements ZipReader.Visitor {
        private final String within;
        private final Optional<OfficeFormat> promised;
        private final int depth;
        private final OfficeParts parts = new OfficeParts();

        Level(String within, Optional<OfficeFormat> promised, int depth) {
            this.within = within;
            this.promised = promised;
            this.depth = depth;
        }

        boolean heedsMarkings() {
            return markings;
        }

        @Override
        public void entry(ZipEntryHeader header, InputStream packed) throws IOException {
            ZipName name = ZipName.of(header);
            name.demandPlain();
            names.add(within, name);
            Fault.when(
                    "entry", limits.annexTwoNames() && name.blockedBy(blocked).isPresent(), name.shown());
            InputStream content = new Counted(packed);
            if (name.isFolder()) {
                Fault.when("ambiguous", content.read() >= 0);
            } else if (parts.areIn(name.value())) {
                parts.take(name.value(), content);
            } else if (promised.isEmpty()) {
                checkContent(content, within + "/" + name.value(), name.shown(), depth);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void listed(ZipEntryHeader header) {
            ZipName name = ZipName.of(header);
            Fault.when("link", !header.isPlain(), name.shown());
            Fault.when("ambiguous", header.isFolderByAttribute() && !name.isFolder() && header.size() > 0);
        }
    }

    /** Counts what is unpacked as it is read, before anybody can keep it. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int length) {
            expanded += length;
            Fault.when("toolarge", expanded > mostExpanded);
        }
    }
}
