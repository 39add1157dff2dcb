package dsg.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.Refused;
import dsg.platform.keys.DataKey;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("6-3, decision 5: an encrypted file releases only what is authentic")
class EncryptedFileTest {

    private static final byte[] MINE = "contract/file".getBytes(UTF_8);
    private static final int SEGMENT = Layout.CURRENT.segment();

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private final byte[] plaintext = EncryptedFiles.random(5 * SEGMENT + 12_345);

    @AfterEach
    void everyBufferCameBack() {
        assertThat(EncryptedFiles.BUFFERS.available()).isEqualTo(16);
    }

    private Path written() throws IOException {
        Path path = folder.resolve("file");
        EncryptedFiles.write(path, key, MINE, plaintext);
        return path;
    }

    @Test
    void theHashIsThatOfThePlaintext() throws Exception {
        var written = EncryptedFiles.write(folder.resolve("file"), key, MINE, plaintext);
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(plaintext);
        assertThat(written.sha256()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(written.size()).isEqualTo(plaintext.length);
    }

    @Test
    void piecesAndPausesGiveTheSameFileAsOneWrite() throws Exception {
        Path path = folder.resolve("pieces");
        var random = new Random(7);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var writer = EncryptedFiles.writer(file, key, MINE)) {
            int at = 0;
            while (at < plaintext.length) {
                int count = Math.min(plaintext.length - at, random.nextInt(90_000));
                writer.write(plaintext, at, count);
                at += count;
                if (random.nextInt(4) == 0) {
                    writer.pause();
                    assertThat(EncryptedFiles.BUFFERS.available()).isEqualTo(16);
                }
            }
            var written = writer.finish();
            assertThat(written.sha256())
                    .isEqualTo(EncryptedFiles.write(folder.resolve("whole"), key, MINE, plaintext)
                            .sha256());
        }
        assertThat(EncryptedFiles.read(path, key, MINE)).isEqualTo(plaintext);
    }

    @Test
    void anyRangeIsReadWithoutTheRest() throws Exception {
        Path path = written();
        var random = new Random(3);
        try (var reader = EncryptedFiles.reader(path, key, MINE)) {
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(plaintext.length);
                int count = 1 + random.nextInt(Math.min(600_000, plaintext.length - from));
                ByteBuffer range = ByteBuffer.allocate(count);
                reader.position(from);
                while (range.hasRemaining()) {
                    assertThat(reader.read(range)).isPositive();
                }
                assertThat(range.array()).isEqualTo(Arrays.copyOfRange(plaintext, from, from + count));
            }
            assertThat(reader.position(plaintext.length).read(ByteBuffer.allocate(1)))
                    .isEqualTo(-1);
        }
    }

    @Test
    @DisplayName("One flipped bit anywhere: its segment is never released, whichever part of the file it is in")
    void aFlippedBitIsFound() throws Exception {
        Path path = written();
        byte[] whole = Files.readAllBytes(path);
        int[] places = {0, 4, 5, 7, 8, 9, 40, 41, 47, 48, 1000, SEGMENT - 1, SEGMENT, 3 * SEGMENT + 5, whole.length - 1
        };
        for (int place : places) {
            byte[] changed = whole.clone();
            changed[place] ^= 1;
            Files.write(path, changed);
            assertThatThrownBy(() -> EncryptedFiles.read(path, key, MINE))
                    .as("byte " + place)
                    .isInstanceOf(TamperedFile.class);
        }
    }

    @Test
    void bytesBeforeTheChangedSegmentAreStillReleased() throws Exception {
        Path path = written();
        byte[] changed = Files.readAllBytes(path);
        changed[3 * SEGMENT] ^= 1;
        Files.write(path, changed);
        try (var reader = EncryptedFiles.reader(path, key, MINE)) {
            assertThat(reader.next(10).remaining()).isEqualTo(10);
            reader.position(Layout.CURRENT.startOf(3));
            assertThatThrownBy(() -> reader.next(1)).isInstanceOf(TamperedFile.class);
            reader.position(Layout.CURRENT.startOf(4));
            assertThat(reader.next(1).remaining()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("A file cut off anywhere, also exactly between two segments, has a wrong end")
    void truncationIsFound() throws Exception {
        Path path = written();
        byte[] whole = Files.readAllBytes(path);
        for (int length : new int[] {0, 7, 47, 48, 63, 64, SEGMENT, SEGMENT + 5, 2 * SEGMENT, whole.length - 1}) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EncryptedFiles.read(path, key, MINE))
                    .as("cut to " + length)
                    .isInstanceOf(TamperedFile.class);
        }
        Files.write(path, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> EncryptedFiles.read(path, key, MINE)).isInstanceOf(TamperedFile.class);
    }

    @Test
    @DisplayName("A file cut off just where its last segment would be empty has no quiet end, whoever reads it")
    void aCutThatLooksLikeAnEndIsFound() throws Exception {
        Path path = folder.resolve("file");
        int whole = 3 * Layout.CURRENT.segment();
        EncryptedFiles.write(path, key, MINE, EncryptedFiles.random(whole));
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(2L * Layout.CURRENT.segment() + Layout.TAG);
        }
        try (EncryptedFileReader reader = EncryptedFiles.reader(path, key, MINE)) {
            reader.position(reader.size());
            assertThatThrownBy(() -> reader.read(ByteBuffer.allocate(1))).isInstanceOf(TamperedFile.class);
        }
    }

    @Test
    void segmentsInAnotherOrderAreFound() throws Exception {
        Path path = written();
        byte[] whole = Files.readAllBytes(path);
        byte[] swapped = whole.clone();
        System.arraycopy(whole, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
        System.arraycopy(whole, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);
        Files.write(path, swapped);
        assertThatThrownBy(() -> EncryptedFiles.read(path, key, MINE)).isInstanceOf(TamperedFile.class);
    }

    @Test
    void anotherKeyOrAnotherOwnerOpensNothing() throws Exception {
        Path path = written();
        assertThatThrownBy(() -> EncryptedFiles.read(path, DataKey.random(), MINE))
                .isInstanceOf(TamperedFile.class);
        assertThatThrownBy(() -> EncryptedFiles.read(path, key, "contract/other".getBytes(UTF_8)))
                .isInstanceOf(TamperedFile.class);
    }

    @Test
    @DisplayName(
            "After a crash: the whole segments of an unfinished file are readable, its torn end is not taken for content")
    void theStagedPartOfABrokenUploadIsReadable() throws Exception {
        Path path = written();
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, 3 * SEGMENT + 777));
        try (var reader =
                EncryptedFileReader.openUnfinished(FileChannel.open(path), key, MINE, EncryptedFiles.BUFFERS)) {
            int safe = (int) Layout.CURRENT.startOf(3);
            assertThat(reader.size()).isEqualTo(safe);
            assertThat(EncryptedFiles.readAll(reader)).isEqualTo(Arrays.copyOf(plaintext, safe));
        }
    }

    @Test
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("the first look comes before any byte is on the disk, and its refusal leaves none")
    void theFirstLookComesFirst() throws Exception {
        Path path = folder.resolve("refused");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var writer = new EncryptedFileWriter(
                        DirectoryStore.begun(file),
                        key,
                        MINE,
                        head -> {
                            throw new Refused("seen " + head.remaining());
                        },
                        EncryptedFiles.BUFFERS,
                        ForkJoinPool.commonPool())) {
            assertThatThrownBy(() -> writer.write(plaintext, 0, plaintext.length))
                    .hasMessage("seen " + Layout.CURRENT.capacity(0));
            assertThatThrownBy(() -> writer.write(plaintext, 0, 1)).isInstanceOf(IllegalStateException.class);
            assertThat(file.size()).isZero();
        }
    }

    @Test
    @DisplayName("Disk full: a clear refusal, and the writer is spent, so that no segment number is sealed twice")
    void aFullDiskIsAClearRefusal() throws Exception {
        try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
                var writer = EncryptedFiles.writer(full, key, MINE)) {
            assertThatThrownBy(() -> writer.write(plaintext, 0, plaintext.length))
                    .isInstanceOfSatisfying(
                            StorageFull.class,
                            refused -> assertThat(refused.code()).isEqualTo("storage.full"));
            assertThatThrownBy(() -> writer.write(plaintext, 0, 1)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void twoFilesOfTheSameKeyAndContentShareNoByteOfCiphertext() throws Exception {
        byte[] one = Files.readAllBytes(written());
        Path second = folder.resolve("second");
        EncryptedFiles.write(second, key, MINE, plaintext);
        byte[] two = Files.readAllBytes(second);
        assertThat(Arrays.copyOfRange(one, Layout.HEADERS, 200))
                .isNotEqualTo(Arrays.copyOfRange(two, Layout.HEADERS, 200));
    }

    @Test
    @DisplayName("Memory is bounded: who finds no buffer in time is told to come later")
    void noMoreBuffersThanAllowed() {
        var few = new SegmentBuffers(3, java.time.Duration.ofMillis(20));
        ByteBuffer[] three = few.take(3);
        assertThatThrownBy(() -> few.take(1)).isInstanceOf(StorageBusy.class);
        few.give(three);
        assertThat(few.take(3)).hasSize(3);
    }
}
