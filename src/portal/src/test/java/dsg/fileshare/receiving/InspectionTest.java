package dsg.fileshare.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.content.ContentType;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.content.Samples;
import dsg.platform.scan.RealClamd;
import dsg.platform.scan.Scanner;
import dsg.platform.scan.ScannerTest;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.StoreFixture;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("anything but clean refuses; with a real scanner, store and vault")
class InspectionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Input, the name it came under, what is right. */
    private static final String TRIAL = """
        N03-angstrom|膜厚10\u212B_\u2126.csv|published
        N06-unicode17|𲎰部品.pdf|published
        N07-gaiji|\uE000山製作所.pdf|refused content.name.privateuse
        N08-fw-slash-Z|図面Rev.Z／Rev.AA比較.pdf|published
        N11b-circled|別紙①.pdf|published
        N12b-m2|面積㎡.csv|published
        C01-ac100v|電源仕様.txt|published
        C02-id3|決定木_特徴量.csv|published
        C03-pdfword|PDF作成手順.txt|published
        C03d-ps|印刷手順.txt|published
        C04-mp3-mpeg25|議事録音声.mp3|published
        C05-mov-mdat|試験映像.mov|published
        C06-ps-pjl|図面出力.ps|published
        C10b-xls-html|帳票.xls|refused content.type
        C11-tar-xlsx|納品一式.tar|published
        C13-p7m|設計書.zip.p7m|published
        P06-owner-r6-octal|印刷のみ許可_8進.pdf|published
        Z01-mac-1|Macで圧縮1.zip|published
        Z01-mac-6|Macで圧縮6.zip|published
        Z02-cp437|Bericht.zip|published
        Z03-dir-com|ホームページ原稿.zip|published
        Z04-lzma|圧縮LZMA.zip|refused content.method
        Z05b-nested-stored-dd|納品.zip|refused content.streamed
        Z06-repetitive|センサ記録.zip|published
        Z06d-bmp|黒画像.zip|published
        Z07b-circled-pair|丸数字.zip|published
        Z08-span-marker|分割印.zip|published
        Z14-utf16-types|UTF16.xlsx|published
        Z19-overlap|重なり.zip|refused content.ambiguous
        Z22-image-com|Web貼付.docx|refused content.entry
        """;

    @TempDir
    Path folder;

    /** What the register was told, in order. */
    private final List<String> told = new ArrayList<>();

    private StoreFixture fixture;
    private RealClamd clamd;
    private Inspection inspection;
    private @Nullable RuntimeException onPublish;
    private @Nullable RuntimeException doubt;
    private boolean certain = true;

    @BeforeEach
    void start() throws IOException {
        fixture = new StoreFixture(folder);
        clamd = RealClamd.start();
        inspection =
                new InspectionFixture(fixture.blobs, clamd.socket(), new Told(), new Heard(), PATIENCE, NOW).inspection;
    }

    @AfterEach
    void stop() {
        clamd.close();
        fixture.close();
    }

    @Test
    void aCleanFileIsPublished() throws IOException {
        ScanWork work = work("図面.pdf", Samples.PDF, NOW);
        inspection.decide(work);
        assertThat(told).containsExactly("published application/pdf");
        assertLiesIn(Place.BLOBS, work);
    }

    @Test
    @DisplayName("2-2: malware goes to quarantine and nowhere else")
    void malwareIsQuarantined() throws IOException {
        ScanWork work = work("a.txt", ScannerTest.EICAR, NOW);
        inspection.decide(work);
        assertThat(told).containsExactly("refused fileshare.scan.infected");
        assertLiesIn(Place.QUARANTINE, work);
    }

    @Test
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("what only shows when all of a file is there refuses it too, and nothing of it stays")
    void badContentIsRefused() throws IOException {
        ScanWork work = work("a.zip", Samples.zip("setup.exe", new byte[] {1}), NOW);
        inspection.decide(work);
        assertThat(told).containsExactly("refused content.entry");
        assertLiesIn(null, work);
    }

    @Test
    @DisplayName("a broken archive is no fault of the program: refused, and without a stack trace in the log")
    void aBrokenArchiveIsNoFault() throws IOException {
        List<Throwable> traces = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                Optional.ofNullable(line.getThrown()).ifPresent(traces::add);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dsg");
        byte[] zip = Samples.zip("a.txt", new byte[1000]);
        log.addHandler(ear);
        try {
            inspection.decide(work("a.zip", Arrays.copyOf(zip, zip.length / 2), NOW));
        } finally {
            log.removeHandler(ear);
        }
        assertThat(told).singleElement().asString().startsWith("refused content.");
        assertThat(traces).isEmpty();
    }

    @Test
    @DisplayName("Scanner stopped: the file waits, and the uploader is told why")
    void withoutAScannerItWaits() throws IOException {
        clamd.kill();
        ScanWork work = work("図面.pdf", Samples.PDF, NOW);
        inspection.decide(work);
        assertThat(told).containsExactly("waits fileshare.scan.waiting");
        assertLiesIn(Place.STAGING, work);
    }

    @Test
    void patienceWithTheScannerEnds() throws IOException {
        clamd.kill();
        ScanWork work = work("図面.pdf", Samples.PDF, NOW.minus(PATIENCE).minusSeconds(1));
        inspection.decide(work);
        assertThat(told).containsExactly("refused fileshare.scan.unfinished");
        assertLiesIn(null, work);
    }

    @Test
    @DisplayName("A server that died between the rename and the commit: the scan begins anew and publishes")
    void aHalfPublishedFileIsScannedAgain() throws IOException {
        ScanWork work = work("図面.pdf", Samples.PDF, NOW);
        fixture.blobs.move(work.staged().id(), Place.STAGING, Place.BLOBS);
        inspection.decide(work);
        assertThat(told).containsExactly("published application/pdf");
        assertLiesIn(Place.BLOBS, work);
    }

    @Test
    void aFolderThatWentMeanwhileRefuses() throws IOException {
        onPublish = new RuleBroken("fileshare.folder.unknown");
        ScanWork work = work("図面.pdf", Samples.PDF, NOW);
        inspection.decide(work);
        assertThat(told).containsExactly("refused fileshare.folder.unknown");
        assertLiesIn(null, work);
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("while the contract's clock cannot be relied on a file waits unscanned, however long it takes")
    void theClockIsDoubted() throws IOException {
        doubt = new Unavailable("contract.clock.doubted");
        clamd.kill();
        ScanWork work = work("図面.pdf", Samples.PDF, NOW.minus(PATIENCE).minusSeconds(1));
        inspection.decide(work);
        assertThat(told).containsExactly("waits contract.clock.doubted");
        assertLiesIn(Place.STAGING, work);
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("by a clock that somebody has still to settle no patience ends")
    void patienceByADoubtedClock() throws IOException {
        certain = false;
        clamd.kill();
        ScanWork work = work("図面.pdf", Samples.PDF, NOW.minus(PATIENCE).minusSeconds(1));
        inspection.decide(work);
        assertThat(told).containsExactly("waits fileshare.scan.waiting");
        assertLiesIn(Place.STAGING, work);
    }

    @Test
    @DisplayName("A changed byte in staging: alarm and refusal")
    void tamperingIsAnAlarm() throws IOException {
        ScanWork work = work("図面.pdf", Samples.PDF, NOW);
        Path staged = fixture.root.resolve("staging").resolve(work.staged().id().toString());
        try (FileChannel file = FileChannel.open(staged, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap("x".getBytes(UTF_8)), 60);
        }
        inspection.decide(work);
        assertThat(told).containsExactly("alarm fileshare.tampered", "refused fileshare.tampered");
        assertLiesIn(null, work);
    }

    @Test
    @DisplayName("what was found by use: each input of the trial is published, or refused with the reason that fits")
    void everyInputOfTheTrialComesOutRight() throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        Map<String, String> right = new TreeMap<>();
        for (String line : TRIAL.strip().split("\n")) {
            String[] parts = line.split("\\|");
            told.clear();
            inspection.decide(work(parts[1].strip(), input(parts[0].strip()), NOW));
            outcomes.put(parts[0].strip(), told.getFirst().replaceFirst("published .*", "published"));
            right.put(parts[0].strip(), parts[2].strip());
        }
        assertThat(right).hasSize(30);
        assertThat(outcomes).isEqualTo(right);
    }

    @Test
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName("a PDF file that asks for a password is refused as encrypted, however it spells its dictionary")
    void aPasswordThatNobodyTold() throws IOException {
        String given = new String(input("P06-owner-r6-octal"), ISO_8859_1);
        String asking = given.replace("/U (\\275", "/U (\\276");
        assertThat(asking).isNotEqualTo(given);
        inspection.decide(work("図面.pdf", asking.getBytes(ISO_8859_1), NOW));
        assertThat(told).containsExactly("refused content.encrypted");
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // as in the fixture
    @DisplayName("a look into a file that breaks off, by whatever error, ends with a reason after three tries")
    void aLookThatBreaksOffEnds() throws IOException {
        inspection.rules = new FileRules() {
            @Override
            public String whole(FileName name, ContentType type, SeekableByteChannel content) {
                throw new NoClassDefFoundError("a library that is not there");
            }
        };
        ScanWork work = work("a.zip", Samples.zip("a.txt", new byte[1]), NOW);
        for (int tries = 0; tries < 3; tries++) {
            inspection.decide(work);
        }
        assertThat(told)
                .containsExactly(
                        "waits fileshare.scan.again", "waits fileshare.scan.again", "refused fileshare.scan.failed");
        assertLiesIn(null, work);
    }

    private static byte[] input(String name) throws IOException {
        try (var file = InspectionTest.class.getResourceAsStream("incoming/" + name + ".bin")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private ScanWork work(String name, byte[] content, Instant receivedAt) throws IOException {
        return new ScanWork(
                new UploadId(UUID.randomUUID()), name, content.length, fixture.staged(content), receivedAt, null);
    }

    private void assertLiesIn(@Nullable Place only, ScanWork work) {
        for (Place place : Place.values()) {
            assertThat(fixture.blobs.find(place, work.staged().id()).isPresent())
                    .as(place.name())
                    .isEqualTo(place == only);
        }
    }

    /** The upload's row, as far as a scan needs it. */
    private final class Told extends UploadProgress {
        @Override
        boolean mayGiveUp() {
            return certain;
        }

        @Override
        void demandInTime(ScanWork work) {
            if (doubt != null) {
                throw doubt;
            }
        }

        @Override
        void postpone(ScanWork work, String code) {
            told.add("waits " + code);
        }

        @Override
        void refuse(ScanWork work, Refused why, @Nullable SealedBlob blob) {
            told.add("refused " + why.code());
            if (blob != null) {
                fixture.blobs.discard(blob.id());
            }
        }

        @Override
        void quarantine(ScanWork work, String signature) {
            refuse(work, new RuleBroken("fileshare.scan.infected", signature), null);
        }

        @Override
        boolean publish(ScanWork work, String mediaType) {
            if (onPublish != null) {
                throw onPublish;
            }
            return told.add("published " + mediaType);
        }
    }

    private final class Heard extends AuditLog {
        @Override
        public void system(
                String action, Outcome outcome, @Nullable String code, String type, UUID id, @Nullable UUID contract) {
            told.add("alarm " + code);
        }
    }

    /** An inspection with everything it needs. */
    @SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
    private static final class InspectionFixture {
        final Inspection inspection = new Inspection();

        InspectionFixture(
                Blobs blobs, Path socket, UploadProgress progress, AuditLog audit, Duration patience, Instant now) {
            inspection.blobs = blobs;
            inspection.rules = new FileRules();
            inspection.progress = progress;
            inspection.audit = audit;
            inspection.patience = patience;
            inspection.clock = Clock.fixed(now, ZoneOffset.UTC);
            inspection.scanner = new Scanner(socket, Duration.ofSeconds(20), Duration.ofMinutes(2));
        }
    }
}
