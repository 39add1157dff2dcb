package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.access.RuleBroken;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into one zip file and the zip files in it, within limits: every name, and the beginning of every content. Office's files
 * are zip files too; in them only names count, since their parts are compressed pictures and the like. Used once.
 */
final class ArchiveInspection {

    /** Names without the UTF-8 mark are Windows' Japanese ones. */
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    /** Below this size a high ratio proves nothing. */
    private static final int SMALL = 1 << 20;

    private static final int LONGEST_DECLARATION = 1 << 20;
    private static final int LONGEST_NAME = 1024;
    /** All names are kept, to find those that stand twice. */
    private static final int LETTERS_OF_NAMES = 2 << 20;

    private final ArchiveLimits limits;
    private final BlockedExtensions blocked;
    private final Set<String> names = new HashSet<>();
    private long mostExpanded;
    private long expanded;
    private long lettersOfNames;

    ArchiveInspection(ArchiveLimits limits, BlockedExtensions blocked) {
        this.limits = limits;
        this.blocked = blocked;
    }

    /** Throws the reason why the zip file may not come in, if there is one. */
    void inspect(BoundedReading file, Optional<OfficeFormat> promised) throws IOException {
        mostExpanded = Math.min(limits.expanded(), SMALL + file.size() * limits.ratio());
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(file)
                .setCharset(JAPANESE)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            file.lift();
            if (promised.isPresent()) {
                refuse(!isDeclared(zip, promised.get()), "mismatch");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                checkName(entry, "");
                if (promised.isEmpty() && !entry.isDirectory()) {
                    refuse(!zip.canReadEntryData(entry), "damaged");
                    try (InputStream content = zip.getInputStream(entry)) {
                        checkContent(content, entry.getName(), 1);
                    }
                }
            }
        }
    }

    private static boolean isDeclared(ZipFile zip, OfficeFormat format) throws IOException {
        ZipArchiveEntry part = zip.getEntry(format.declaredIn());
        if (part == null) {
            return false;
        }
        try (InputStream content = zip.getInputStream(part)) {
            return format.isDeclaredBy(new String(content.readNBytes(LONGEST_DECLARATION), UTF_8));
        }
    }

    private void checkName(ZipArchiveEntry entry, String within) {
        String name = entry.getName().replace('\\', '/');
        String whole = within + "/" + NameKey.of(name);
        lettersOfNames += whole.length();
        refuse(name.length() > LONGEST_NAME || lettersOfNames > LETTERS_OF_NAMES, "toomany");
        refuse(entry.getGeneralPurposeBit().usesEncryption(), "encrypted");
        refuse(!names.add(whole), "duplicate");
        refuse(names.size() > limits.entries(), "toomany");
        refuse(name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?"), "path");
        boolean unusable = limits.annexTwoNames()
                && !entry.isDirectory()
                && blocked.endOf(name).isPresent();
        refuse(unusable, "entry");
    }

    /** Reads the content to its end: only that shows how large it is. */
    private void checkContent(InputStream content, String name, int depth) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(new Counted(content), Head.LENGTH);
        byte[] head = stream.readNBytes(Head.LENGTH);
        ContentType type = ContentType.of(new Head(ByteBuffer.wrap(head)));
        refuse(limits.annexTwoNames() && type.annexTwo() != null, "entry");
        if (type == ContentType.ZIP) {
            refuse(depth >= limits.depth(), "toodeep");
            stream.unread(head);
            checkArchive(stream, name, depth + 1);
        }
        stream.transferTo(OutputStream.nullOutputStream());
    }

    private void checkArchive(InputStream content, String within, int depth) throws IOException {
        boolean isOffice = OfficeFormat.promisedBy(extensionOf(within)).isPresent();
        // Not closed: it ends where the entry that it lies in ends. Entries stored without their size would be held in
        // memory whole,
        // so none are taken
        ZipArchiveInputStream archive = new ZipArchiveInputStream(content, JAPANESE.name(), true, false);
        for (ZipArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            checkName(entry, within);
            refuse(!archive.canReadEntryData(entry), "damaged");
            if (isOffice) {
                new Counted(archive).transferTo(OutputStream.nullOutputStream());
            } else if (!entry.isDirectory()) {
                checkContent(archive, within + "/" + entry.getName(), depth);
            }
        }
    }

    private static String extensionOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void refuse(boolean broken, String reason) {
        if (broken) {
            throw new RuleBroken("content." + reason);
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
            refuse(expanded > mostExpanded, "toolarge");
        }
    }
}
