package dsg.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import dsg.platform.keys.DataKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("6-3: what lies on disk is Tink's AES256-GCM-HKDF streaming format behind our header, in both directions")
class TinkFormatTest {

    private static final Layout LAYOUT = Layout.CURRENT;
    private static final byte[] ASSOCIATED = "contract/file".getBytes(UTF_8);
    /** "DSGF", version 1, segments of 2^18 bytes (ADR 3). */
    private static final byte[] OWN_HEADER = HexFormat.of().parseHex("4453474601120000");

    /** What Tink is told the stream belongs to: our header comes first, so that a changed one opens nothing. */
    private static final byte[] BOUND = ByteBuffer.allocate(OWN_HEADER.length + ASSOCIATED.length)
            .put(OWN_HEADER)
            .put(ASSOCIATED)
            .array();

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();

    /** Nothing, little, and one byte less and more than every place where a segment ends. */
    static IntStream sizes() {
        int first = LAYOUT.capacity(0);
        int next = LAYOUT.capacity(1);
        return IntStream.of(
                0,
                1,
                15,
                16,
                17,
                1000,
                first - 1,
                first,
                first + 1,
                first + next - 1,
                first + next,
                first + next + 1,
                first + 4 * next,
                3_000_003);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void tinkReadsWhatWeWrite(int size) throws Exception {
        byte[] plaintext = EncryptedFiles.random(size);
        Path path = folder.resolve("ours");
        EncryptedFiles.write(path, key, ASSOCIATED, plaintext);
        byte[] file = Files.readAllBytes(path);
        assertThat(file).startsWith(OWN_HEADER);
        var stream = new ByteArrayInputStream(file, Layout.OWN_HEADER, file.length - Layout.OWN_HEADER);
        assertThat(tink().newDecryptingStream(stream, BOUND).readAllBytes()).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void weReadWhatTinkWrites(int size) throws Exception {
        byte[] plaintext = EncryptedFiles.random(size);
        var file = new ByteArrayOutputStream();
        file.write(OWN_HEADER);
        try (var encrypting = tink().newEncryptingStream(file, BOUND)) {
            encrypting.write(plaintext);
        }
        Path path = Files.write(folder.resolve("tinks"), file.toByteArray());
        assertThat(EncryptedFiles.read(path, key, ASSOCIATED)).isEqualTo(plaintext);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void sizesAreKnownWithoutDecrypting(int size) throws Exception {
        Path path = folder.resolve("ours");
        EncryptedFiles.write(path, key, ASSOCIATED, EncryptedFiles.random(size));
        assertThat(LAYOUT.plaintextIn(Files.size(path))).isEqualTo(size);
        assertThat(Files.size(path))
                .isEqualTo(Layout.OWN_HEADER
                        + tink().expectedCiphertextSize(size)
                        - tink().getCiphertextOffset()
                        + Layout.STREAM_HEADER);
    }

    private AesGcmHkdfStreaming tink() throws Exception {
        return new AesGcmHkdfStreaming(key.bytes(), "HmacSha256", 32, LAYOUT.segment(), Layout.OWN_HEADER);
    }
}
