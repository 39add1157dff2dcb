package dsg.platform.storage;

import dsg.platform.keys.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** Writes and reads encrypted files for tests. */
public final class EncryptedFiles {

    public static final SegmentBuffers BUFFERS = new SegmentBuffers(16, Duration.ofMillis(200));

    private EncryptedFiles() {}

    /** Whether every buffer has come back. */
    public static boolean allBuffersAreFree() {
        return BUFFERS.available() == 16;
    }

    public static EncryptedFileWriter writer(FileChannel file, DataKey key, byte[] associated) {
        return new EncryptedFileWriter(
                DirectoryStore.begun(file), key, associated, head -> {}, BUFFERS, ForkJoinPool.commonPool());
    }

    public static EncryptedFileWriter.Written write(Path path, DataKey key, byte[] associated, byte[] plaintext)
            throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                EncryptedFileWriter writer = writer(file, key, associated)) {
            writer.write(plaintext, 0, plaintext.length);
            return writer.finish();
        }
    }

    public static EncryptedFileReader reader(Path path, DataKey key, byte[] associated) throws IOException {
        return EncryptedFileReader.open(FileChannel.open(path), key, associated, BUFFERS);
    }

    public static byte[] read(Path path, DataKey key, byte[] associated) throws IOException {
        try (EncryptedFileReader reader = reader(path, key, associated)) {
            return readAll(reader);
        }
    }

    public static byte[] readAll(EncryptedFileReader reader) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(reader.size()));
        for (ByteBuffer bytes = reader.next(Long.MAX_VALUE);
                bytes.hasRemaining();
                bytes = reader.next(Long.MAX_VALUE)) {
            all.put(bytes);
        }
        return all.array();
    }

    public static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
