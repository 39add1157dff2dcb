package dsg.fileshare.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.BundleEntry;
import dsg.fileshare.FileId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("many files in one archive")
class BundleArchiveTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisplayName(
            "names keep their Japanese, contents their bytes, and a list at the end says what is in it and what is not")
    void keepsNamesAndContents() throws IOException {
        BundleArchive archive = new BundleArchive(out);
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
                .contains("図面（第２版）.txt\",\"15\"", "消えた.txt", "ファイルが見つかりません。");
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
        return new BundleEntry(new FileId(UUID.randomUUID()), path, size, "ab".repeat(32));
    }
}
