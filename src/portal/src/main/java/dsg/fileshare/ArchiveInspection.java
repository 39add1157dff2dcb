package dsg.fileshare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.access.RuleBroken;
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

    private final ArchiveLimits limits;
    private final BlockedExtensions blocked;
    private final Set<String> names = new HashSet<>();
    private long mostExpanded;
    private long expanded;

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
        refuse(entry.getGeneralPurposeBit().usesEncryption(), "encrypted");
        refuse(!names.add(within + "/" + NameKey.of(name)), "duplicate");
        refuse(names.size() > limits.entries(), "toomany");
        refuse(name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?"), "path");
        boolean unusable = limits.annexTwoNames()
                && !entry.isDirectory()
                && blocked.endOf(name).isPresent();
        refuse(unusable, "entry");
    }

    /** Reads the content to its end: only that shows how large it is. */
    private void checkContent(InputStream content, String name, int depth) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(content, Head.LENGTH);
        byte[] head = stream.readNBytes(Head.LENGTH);
        ContentType type = ContentType.of(new Head(ByteBuffer.wrap(head)));
        refuse(limits.annexTwoNames() && type.annexTwo() != null, "entry");
        if (type == ContentType.ZIP) {
            refuse(depth >= limits.depth(), "toodeep");
            stream.unread(head);
            checkArchive(stream, name, depth + 1);
        }
        expanded += head.length;
        stream.transferTo(new Expansion());
    }

    private void checkArchive(InputStream content, String within, int depth) throws IOException {
        boolean isOffice = OfficeFormat.promisedBy(extensionOf(within)).isPresent();
        // not closed: it ends where the entry that it lies in ends
        ZipArchiveInputStream archive = new ZipArchiveInputStream(content, JAPANESE.name(), true, true);
        for (ZipArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            checkName(entry, within);
            refuse(!archive.canReadEntryData(entry), "damaged");
            if (isOffice) {
                archive.transferTo(new Expansion());
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
            throw new RuleBroken("fileshare.content." + reason);
        }
    }

    /** Counts what is unpacked, and keeps none of it. */
    private final class Expansion extends OutputStream {
        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
        }

        private void count(int length) {
            expanded += length;
            refuse(expanded > mostExpanded, "toolarge");
        }
    }
}
