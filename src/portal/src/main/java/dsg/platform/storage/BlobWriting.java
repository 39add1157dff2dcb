package dsg.platform.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A staged file that is being written, with the channel that it is written to. One thread at a time. */
public final class BlobWriting implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BlobWriting.class.getName());

    /** Forces the file's name to the disk. */
    @FunctionalInterface
    interface Naming {
        void makeDurable() throws IOException;
    }

    private final BlobStore.Begun file;
    private final EncryptedFileWriter writer;
    private final Naming naming;

    BlobWriting(BlobStore.Begun file, EncryptedFileWriter writer, Naming naming) {
        this.file = file;
        this.writer = writer;
        this.naming = naming;
    }

    /** Plaintext bytes taken so far. */
    public long size() {
        return writer.size();
    }

    public void write(byte[] bytes, int length) throws IOException {
        writer.write(bytes, 0, length);
    }

    public void write(ByteBuffer bytes) throws IOException {
        writer.write(bytes);
    }

    public void pause() {
        writer.pause();
    }

    /** Returns when every byte and the name are on the disk. */
    public EncryptedFileWriter.Written finish() throws IOException {
        EncryptedFileWriter.Written written = writer.finish();
        naming.makeDurable();
        return written;
    }

    /** Whatever closing the file says, what was written is on the disk or is not; the staged file tells. */
    @Override
    public void close() {
        writer.close();
        try {
            file.close();
        } catch (IOException lost) {
            LOG.log(Level.WARNING, "A staged file was not closed", lost);
        }
    }
}
