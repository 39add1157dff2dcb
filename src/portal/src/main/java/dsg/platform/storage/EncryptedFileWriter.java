package dsg.platform.storage;

import dsg.platform.keys.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/**
 * Writes one encrypted file from its first byte to its last, in as many calls as the network needs. Only whole segments reach
 * the disk; the begun one stays in memory. Each segment number is sealed once, whatever happens: after a failure the writer is
 * spent, and the file is taken up again only under a fresh key. One thread at a time.
 */
public final class EncryptedFileWriter implements AutoCloseable {

    /** Looks at the first plaintext, at most one segment, before anything is written; throws to refuse the file. */
    @FunctionalInterface
    public interface FirstLook {
        void at(ByteBuffer head);
    }

    /** What was written: plaintext bytes and their SHA-256 in lower-case hexadecimal. */
    public record Written(long size, String sha256) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BlobStore.Begun file;
    private final StreamKey key;
    private final ByteBuffer headers;
    private final FirstLook look;
    private final SegmentBuffers buffers;
    private final OverlappedDigest digest;
    private final Cipher cipher = StreamKey.newCipher();
    private final Layout layout = Layout.CURRENT;

    private byte[] begun = {};
    private @Nullable Buffers held;
    private long size;
    private int sealed;
    private boolean spent;

    /** The segment being filled, the one whose hash may still run, and the one on its way to the disk. */
    private static final class Buffers {
        private ByteBuffer filling;
        private ByteBuffer hashing;
        private final ByteBuffer ciphertext;

        Buffers(ByteBuffer[] three) {
            filling = three[0];
            hashing = three[1];
            ciphertext = three[2];
        }

        void swap() {
            ByteBuffer full = filling;
            filling = hashing;
            hashing = full;
        }
    }

    /**
     * @param file empty; stays open when this is closed
     * @param key never used for another file before
     * @param associated what the file belongs to; reading needs the same bytes
     * @param hashing runs the hash beside the encryption: one task per running upload at a time
     */
    public EncryptedFileWriter(
            BlobStore.Begun file,
            DataKey key,
            byte[] associated,
            FirstLook look,
            SegmentBuffers buffers,
            Executor hashing) {
        byte[] salt = new byte[Layout.SALT];
        byte[] noncePrefix = new byte[Layout.NONCE_PREFIX];
        RANDOM.nextBytes(salt);
        RANDOM.nextBytes(noncePrefix);
        this.file = file;
        this.key = new StreamKey(key, salt, noncePrefix, layout.bind(associated));
        this.headers = ByteBuffer.allocate(Layout.HEADERS)
                .put(layout.ownHeader())
                .put((byte) Layout.STREAM_HEADER)
                .put(salt)
                .put(noncePrefix)
                .flip();
        this.look = look;
        this.buffers = buffers;
        this.digest = new OverlappedDigest(hashing);
    }

    /** Plaintext bytes taken so far, whether on disk or begun. */
    public long size() {
        return size;
    }

    /** Takes the next plaintext. */
    public void write(byte[] source, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(source, offset, length));
    }

    /** Takes all of the next plaintext. */
    public void write(ByteBuffer source) throws IOException {
        Buffers mine = hold();
        while (source.hasRemaining()) {
            if (mine.filling.position() == layout.capacity(sealed)) {
                seal(mine, false);
            }
            int fitting = Math.min(source.remaining(), layout.capacity(sealed) - mine.filling.position());
            mine.filling.put(mine.filling.position(), source, source.position(), fitting);
            mine.filling.position(mine.filling.position() + fitting);
            source.position(source.position() + fitting);
            size += fitting;
        }
    }

    /** Gives the buffers back while the network is silent; the begun segment is kept aside. */
    public void pause() {
        Buffers mine = held;
        if (mine == null) {
            return;
        }
        digest.await();
        held = null;
        begun = new byte[mine.filling.flip().remaining()];
        mine.filling.get(begun);
        buffers.give(mine.filling, mine.hashing, mine.ciphertext);
    }

    /** Seals the last segment and returns when the file's content is on the disk. */
    public Written finish() throws IOException {
        seal(hold(), true);
        spent = true;
        file.force();
        String sha256 = HexFormat.of().formatHex(digest.finish());
        pause();
        return new Written(size, sha256);
    }

    @Override
    public void close() {
        spent = true;
        pause();
    }

    private Buffers hold() {
        if (spent) {
            throw new IllegalStateException("this file is written or has failed");
        }
        Buffers mine = held;
        if (mine == null) {
            mine = new Buffers(buffers.take(3));
            mine.filling.put(begun);
            held = mine;
        }
        return mine;
    }

    private void seal(Buffers mine, boolean last) throws IOException {
        // Whatever fails from here on, this segment number must never be sealed again
        spent = true;
        ByteBuffer plaintext = mine.filling.flip();
        mine.ciphertext.clear();
        if (sealed == 0) {
            look.at(plaintext.asReadOnlyBuffer());
            mine.ciphertext.put(headers);
        }
        digest.update(plaintext.asReadOnlyBuffer());
        try {
            key.prepare(cipher, Cipher.ENCRYPT_MODE, sealed, last);
            cipher.doFinal(plaintext, mine.ciphertext);
        } catch (GeneralSecurityException defect) {
            throw new IllegalStateException("sealing a segment failed", defect);
        }
        append(mine.ciphertext.flip());
        sealed++;
        digest.awaitPrevious();
        mine.swap();
        mine.filling.clear();
        spent = false;
    }

    private void append(ByteBuffer ciphertext) throws IOException {
        try {
            while (ciphertext.hasRemaining()) {
                file.write(ciphertext);
            }
        } catch (IOException failure) {
            throw StorageFull.unlessOther(failure);
        }
    }
}
