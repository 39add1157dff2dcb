package dsg.platform.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.StoreFixture;
import dsg.platform.storage.TamperedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The real clamd looks at what the decrypting reader gives it")
public class ScannerTest {

    /** In two parts, so that no scanner takes this source for what it tests with. */
    public static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    @TempDir
    Path folder;

    private StoreFixture fixture;
    private RealClamd clamd;

    @BeforeEach
    void start() throws IOException {
        fixture = new StoreFixture(folder);
        clamd = RealClamd.start();
    }

    @AfterEach
    void stop() {
        clamd.close();
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_064, 1 << 20, (1 << 20) + 1, 5_000_000})
    @DisplayName("Files of any size, the empty one too, are found clean when they are")
    void cleanFilesPass(int size) throws IOException {
        assertThat(scan(new byte[size])).isEqualTo(new ScanAnswer.Clean());
    }

    @Test
    void theTestVirusIsFound() throws IOException {
        assertThat(scan(EICAR)).isEqualTo(new ScanAnswer.Infected("DSG.EICAR-Test-File.UNOFFICIAL"));
    }

    @Test
    @DisplayName(
            "2-2: the test virus at the end of 150 MB is found: no limit of the scanner lets the rest of a file pass unseen")
    void theTestVirusAtTheEndOfALargeFileIsFound() throws IOException {
        byte[] large = new byte[150_000_000];
        System.arraycopy(EICAR, 0, large, large.length - EICAR.length, EICAR.length);
        assertThat(scan(large)).isEqualTo(new ScanAnswer.Infected("DSG.EICAR-Test-File.UNOFFICIAL"));
    }

    @Test
    @DisplayName("a PDF of 11,000 objects is looked at in full")
    void aPdfOfManyObjectsPasses() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        for (int i = 1; i <= 11_000; i++) {
            pdf.append(i).append(" 0 obj\n<</Length 5>>\nstream\nq 1 Q\nendstream\nendobj\n");
        }
        pdf.append("trailer\n<</Size 11001>>\nstartxref\n0\n%%EOF\n");
        assertThat(scan(pdf.toString().getBytes(US_ASCII))).isEqualTo(new ScanAnswer.Clean());
    }

    @Test
    @DisplayName("entries of a zip file that lie over each other are called that, not malware")
    void overlappingEntriesAreNoMalware() {
        assertThat(ScanAnswer.of("stream: Heuristics.Zip.OverlappingFiles FOUND"))
                .isEqualTo(new ScanAnswer.Overlapping());
    }

    @Test
    void aScannerThatIsGoneGivesNoAnswerAtAll() {
        clamd.kill();
        assertThatThrownBy(() -> scan(new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("A changed byte in staging is never put before the scanner")
    void tamperedContentIsNotScanned() throws IOException {
        SealedBlob blob = fixture.staged(new byte[600_000]);
        try (var file = FileChannel.open(
                fixture.root.resolve("staging").resolve(blob.id().toString()), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 300_000);
        }
        assertThatThrownBy(() -> scan(blob)).isInstanceOf(TamperedFile.class);
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, Clean",
        "'stream: OK ', Unfinished",
        "OK, Unfinished",
        "'', Unfinished",
        "stream: a b FOUND, Unfinished",
        "stream: Win.Test-1 FOUND, Infected",
        "stream: Heuristics.Encrypted.Zip FOUND, Encrypted",
        "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND, BeyondLimits",
        "INSTREAM size limit exceeded. ERROR, BeyondLimits",
        "stream: Can't allocate memory ERROR, Unfinished",
    })
    @DisplayName("Only exactly \"OK\" is clean")
    void repliesAreUnderstoodStrictly(String reply, String answer) {
        assertThat(ScanAnswer.of(reply).getClass().getSimpleName()).isEqualTo(answer);
    }

    private ScanAnswer scan(byte[] content) throws IOException {
        return scan(fixture.staged(content));
    }

    private ScanAnswer scan(SealedBlob blob) throws IOException {
        Scanner scanner = new Scanner(clamd.socket(), Duration.ofSeconds(20), Duration.ofMinutes(2));
        try (var content = fixture.blobs.read(Place.STAGING, blob)) {
            return scanner.scan(content);
        }
    }
}
