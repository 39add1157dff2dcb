package dsg.platform.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("many files in one archive")
class BundleArchiveTest {

    private static final Instant BEGUN = Instant.parse("2026-11-29T00:00:00Z");
    private static final Instant REGISTERED = Instant.parse("2026-11-24T15:30:00Z");

    private static final int PIECE = 1 << 20;
    private static final long LARGE = (4L << 30) + 12_345;
    private static final byte[] PATTERN = new byte[PIECE];

    static {
        new Random(20_261_130).nextBytes(PATTERN);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisplayName(
            "names keep their Japanese, contents their bytes, and a list at the end says what is in it and what is not")
    void keepsNamesAndContents() throws IOException {
        BundleArchive archive = new BundleArchive(out, BEGUN);
        byte[] content = "架空の部品".getBytes(UTF_8);
        BundleEntry drawing = entry("03_元請からの提出/図面（第２版）.txt", content.length);
        archive.begin(drawing);
        archive.take(ByteBuffer.wrap(content).asReadOnlyBuffer());
        archive.end(drawing);
        archive.leaveOut(entry("01_共通/消えた.txt", 5), "ファイルが見つかりません。");
        archive.finish();
        Map<String, byte[]> read = read();
        assertThat(read.keySet()).containsExactly("03_元請からの提出/図面（第２版）.txt", "_一覧.csv");
        assertThat(read.get("03_元請からの提出/図面（第２版）.txt")).isEqualTo(content);
        assertThat(new String(read.get("_一覧.csv"), UTF_8))
                .startsWith("\uFEFF")
                .contains("図面（第２版）.txt\",\"15\"", "消えた.txt", "\"部内限り\",\"取得\"", "ファイルが見つかりません。");
    }

    @Test
    @DisplayName("an entry carries when its file was registered: as Japan's local time, and as an instant in UTC")
    void carriesTheTimeInJapan() throws IOException {
        BundleArchive archive = new BundleArchive(out, BEGUN);
        BundleEntry empty = entry("01_共通/空.txt", 0);
        archive.begin(empty);
        archive.end(empty);
        archive.finish();
        int time = Short.toUnsignedInt(ByteBuffer.wrap(out.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getShort(10));
        int date = Short.toUnsignedInt(ByteBuffer.wrap(out.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getShort(12));
        assertThat(List.of(1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63))
                .containsExactly(2026, 11, 25, 0, 30);
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            X5455_ExtendedTimestamp exact =
                    (X5455_ExtendedTimestamp) zip.getNextEntry().getExtraField(new ZipShort(0x5455));
            assertThat(exact.getModifyFileTime().toInstant()).isEqualTo(REGISTERED);
        }
    }

    @Test
    @DisplayName(
            "beyond 4 GiB the archive goes on: read back as it is written, every byte compared, and what follows is found")
    void beyondFourGibibytes() throws Exception {
        BundleEntry large = entry("01_共通/図面/組立図.pdf", LARGE);
        BundleEntry second = entry("01_共通/図面/組立図 (第2版).pdf", PIECE);
        Pipe pipe = Pipe.open();
        try (ExecutorService reading = Executors.newSingleThreadExecutor()) {
            Future<Map<String, Long>> read = reading.submit(() -> compared(Channels.newInputStream(pipe.source())));
            Tail tail = new Tail(Channels.newOutputStream(pipe.sink()));
            long after;
            try (tail) {
                BundleArchive archive = new BundleArchive(tail, BEGUN);
                fill(archive, large);
                after = tail.count;
                fill(archive, second);
                archive.finish();
            }
            Map<String, Long> sizes = read.get();
            assertThat(sizes).containsEntry(large.path(), LARGE).containsEntry(second.path(), (long) PIECE);
            assertThat(sizes.keySet()).containsExactly(large.path(), second.path(), "_一覧.csv");
            // the directory at the end says how long the large one is, and where the one behind it begins, in eight
            // bytes each
            assertThat(after).isGreaterThan(LARGE);
            assertThat(tail.text()).contains(eightBytes(LARGE), eightBytes(after), "PK\u0006\u0006", "PK\u0006\u0007");
        }
    }

    private static void fill(BundleArchive archive, BundleEntry entry) throws IOException {
        archive.begin(entry);
        for (long written = 0; written < entry.size(); written += PIECE) {
            archive.take(ByteBuffer.wrap(PATTERN, 0, (int) Math.min(PIECE, entry.size() - written)));
        }
        archive.end(entry);
    }

    /** The length of each entry; the checksums and lengths that the archive states are compared by the reader itself. */
    private static Map<String, Long> compared(InputStream in) throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        BufferedInputStream all = new BufferedInputStream(in, PIECE);
        try (ZipInputStream zip = new ZipInputStream(all, UTF_8)) {
            byte[] piece = new byte[PIECE];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long size = 0;
                for (int count = zip.readNBytes(piece, 0, PIECE); count > 0; count = zip.readNBytes(piece, 0, PIECE)) {
                    if (entry.getName().endsWith(".pdf") && Arrays.mismatch(piece, 0, count, PATTERN, 0, count) >= 0) {
                        throw new AssertionError("other bytes in " + entry.getName() + " from " + size);
                    }
                    size += count;
                }
                sizes.put(entry.getName(), size);
            }
            // this reader stops where the directory begins; its writer must not write to nobody
            all.transferTo(OutputStream.nullOutputStream());
        }
        return sizes;
    }

    private static String eightBytes(long number) {
        return new String(
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array(),
                ISO_8859_1);
    }

    /** Counts what passes and keeps the last of it. */
    private static final class Tail extends FilterOutputStream {
        private static final int KEPT = 4096;

        private byte[] last = new byte[0];
        private long count;

        Tail(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
            int kept = Math.min(last.length, Math.max(0, KEPT - length));
            int taken = Math.min(length, KEPT);
            byte[] both = Arrays.copyOfRange(last, last.length - kept, last.length + taken);
            System.arraycopy(bytes, from + length - taken, both, kept, taken);
            last = both;
        }

        String text() {
            return new String(last, ISO_8859_1);
        }
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static BundleEntry entry(String path, long size) {
        return new BundleEntry(UUID.randomUUID(), path, size, "ab".repeat(32), REGISTERED, "部内限り");
    }
}
