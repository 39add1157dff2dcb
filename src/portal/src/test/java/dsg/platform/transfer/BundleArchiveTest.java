package dsg.platform.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
