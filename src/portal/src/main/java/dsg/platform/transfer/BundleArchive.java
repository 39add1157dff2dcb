package dsg.platform.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.platform.calendar.Clocks;
import dsg.platform.view.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip file in the making: names in UTF-8, so that Japanese ones stay what they are; nothing compressed, since most of what people
 * share is already; and at its end a list of what is in it, with digests, and of what is not.
 */
public final class BundleArchive {

    private static final String LIST = "_一覧.csv";
    private static final List<String> HEADINGS = List.of("パス", "大きさ（バイト）", "SHA-256", "指定書の区分", "結果");
    private static final int PIECE = 64 * 1024;
    private static final long LARGE = 3L << 30;

    private final ZipArchiveOutputStream zip;
    private final StringBuilder list = new StringBuilder("\uFEFF").append(Csv.line(HEADINGS));
    private final byte[] piece = new byte[PIECE];

    private final Instant begunAt;

    /**
     * Begins an archive.
     *
     * @param begunAt the time of the list
     */
    public BundleArchive(OutputStream out, Instant begunAt) {
        this.begunAt = begunAt;
        zip = new ZipArchiveOutputStream(out);
        zip.setUseLanguageEncodingFlag(true);
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    public void begin(BundleEntry entry) throws IOException {
        ZipArchiveEntry file = new DatedEntry(entry.path(), entry.registeredAt());
        file.setSize(entry.size());
        // uncompressed blocks are a little longer than what is in them
        zip.setUseZip64(entry.size() >= LARGE ? Zip64Mode.Always : Zip64Mode.AsNeeded);
        zip.putArchiveEntry(file);
    }

    public void take(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int count = Math.min(bytes.remaining(), piece.length);
            bytes.get(piece, 0, count);
            zip.write(piece, 0, count);
        }
    }

    public void end(BundleEntry entry) throws IOException {
        zip.closeArchiveEntry();
        zip.flush();
        note(entry, "取得");
    }

    /** Says why a file is not in it. */
    public void leaveOut(BundleEntry entry, String reason) {
        note(entry, "取得できません: " + reason);
    }

    public void finish() throws IOException {
        byte[] bytes = list.toString().getBytes(UTF_8);
        ZipArchiveEntry file = new DatedEntry(LIST, begunAt);
        file.setSize(bytes.length);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.putArchiveEntry(file);
        zip.write(bytes);
        zip.closeArchiveEntry();
        zip.finish();
        zip.flush();
    }

    private void note(BundleEntry entry, String result) {
        list.append(
                Csv.line(List.of(entry.path(), Long.toString(entry.size()), entry.sha256(), entry.label(), result)));
    }

    /** The field that every program reads holds a local time of no zone (APPNOTE.TXT 4.4.6): Japan's. The exact instant stands beside it. */
    private static final class DatedEntry extends ZipArchiveEntry {
        private final long local;

        DatedEntry(String name, Instant at) {
            super(name);
            X5455_ExtendedTimestamp exact = new X5455_ExtendedTimestamp();
            exact.setModifyFileTime(FileTime.from(at));
            addExtraField(exact);
            local = at.atZone(Clocks.JAPAN)
                    .toLocalDateTime()
                    .atZone(ZoneId.systemDefault())
                    .toInstant()
                    .toEpochMilli();
        }

        /** What is written as local time: milliseconds that the machine's zone shows as Japan's clock. */
        @Override
        public long getTime() {
            return local;
        }
    }
}
