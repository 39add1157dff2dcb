package dsg.platform.storage;

import dsg.platform.keys.DataKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/**
 * Reads an encrypted file at any position. No byte is released before its segment is authenticated; a file that is cut off at
 * any place, or continued, fails where its end should be. Positions and sizes are of the plaintext. One thread at a time.
 */
public final class EncryptedFileReader implements SeekableByteChannel {

    private final SeekableByteChannel file;
    private final Layout layout;
    private final StreamKey key;
    private final SegmentBuffers buffers;
    private final ByteBuffer ciphertext;
    private final ByteBuffer plaintext;
    private final Cipher cipher = StreamKey.newCipher();
    private final boolean complete;
    private final long lastSegment;
    private final long size;

    private long position;
    private long opened = -1;
    private boolean closed;

    /** Opens a complete file; the channel is closed with this reader, and here if opening fails. */
    public static EncryptedFileReader open(
            SeekableByteChannel file, DataKey key, byte[] associated, SegmentBuffers buffers) throws IOException {
        return opened(file, key, associated, buffers, true);
    }

    /** Opens a file whose writer has died: only its whole segments count, and none of them is the last. */
    public static EncryptedFileReader openUnfinished(
            SeekableByteChannel file, DataKey key, byte[] associated, SegmentBuffers buffers) throws IOException {
        return opened(file, key, associated, buffers, false);
    }

    /**
     * Plaintext bytes that an unfinished file of this length on disk holds for certain, out of those it is to have: its whole
     * segments, and never all of them, since the last segment is sealed as the last when the file is finished.
     */
    public static long certainBytes(long onDisk, long announced) {
        Layout layout = Layout.CURRENT;
        long last = layout.segmentOf(Math.max(0, announced - 1));
        return layout.startOf(Math.min(onDisk / layout.segment(), last));
    }

    private static EncryptedFileReader opened(
            SeekableByteChannel file, DataKey key, byte[] associated, SegmentBuffers buffers, boolean complete)
            throws IOException {
        try {
            return new EncryptedFileReader(file, key, associated, buffers, complete);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private EncryptedFileReader(
            SeekableByteChannel file, DataKey dataKey, byte[] associated, SegmentBuffers buffers, boolean complete)
            throws IOException {
        this.file = file;
        this.buffers = buffers;
        ByteBuffer headers = readHeaders(file);
        this.layout = Layout.read(headers);
        if (headers.get() != Layout.STREAM_HEADER) {
            throw new TamperedFile("unknown stream header");
        }
        byte[] salt = new byte[Layout.SALT];
        byte[] noncePrefix = new byte[Layout.NONCE_PREFIX];
        headers.get(salt).get(noncePrefix);
        this.key = new StreamKey(dataKey, salt, noncePrefix, layout.bind(associated));
        this.complete = complete;
        long segments = complete ? layout.segmentsIn(file.size()) : file.size() / layout.segment();
        this.lastSegment = segments - 1;
        this.size = complete ? layout.plaintextIn(file.size()) : layout.startOf(segments);
        if (size < layout.startOf(Math.max(0, lastSegment)) || layout.segment() > Layout.CURRENT.segment()) {
            throw new TamperedFile("impossible file length");
        }
        ByteBuffer[] two = buffers.take(2);
        this.ciphertext = two[0];
        this.plaintext = two[1].limit(0);
    }

    private static ByteBuffer readHeaders(SeekableByteChannel file) throws IOException {
        ByteBuffer headers = ByteBuffer.allocate(Layout.HEADERS);
        readFully(file, headers, 0);
        return headers.flip();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public EncryptedFileReader position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("negative position");
        }
        position = newPosition;
        return this;
    }

    /**
     * The authenticated bytes from the position to the end of its segment, but no more than asked for, without copying: valid
     * until the next call. Advances the position. Empty only at the end of the file, whose last segment is then authenticated.
     */
    public ByteBuffer next(long most) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            if (lastSegment >= 0) {
                openSegment(lastSegment);
            }
            return plaintext.duplicate().limit(0);
        }
        long index = layout.segmentOf(position);
        openSegment(index);
        int from = (int) (position - layout.startOf(index));
        int count = (int) Math.min(most, plaintext.limit() - from);
        position += count;
        return plaintext.asReadOnlyBuffer().position(from).limit(from + count);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        boolean atEnd = position >= size;
        // also at the end: a file that was cut off must not look like one that ends here
        ByteBuffer bytes = next(target.remaining());
        int count = bytes.remaining();
        target.put(bytes);
        return atEnd ? -1 : count;
    }

    private void openSegment(long index) throws IOException {
        if (index == opened) {
            return;
        }
        opened = -1;
        long start = index == 0 ? Layout.HEADERS : index * layout.segment();
        long end = Math.min((index + 1) * layout.segment(), file.size());
        ciphertext.clear().limit((int) (end - start));
        readFully(file, ciphertext, start);
        plaintext.clear();
        try {
            key.prepare(cipher, Cipher.DECRYPT_MODE, (int) index, complete && index == lastSegment);
            cipher.doFinal(ciphertext.flip(), plaintext);
        } catch (GeneralSecurityException changed) {
            throw new TamperedFile("segment " + index + " is not what was written", changed);
        }
        plaintext.flip();
        opened = index;
    }

    private static void readFully(SeekableByteChannel file, ByteBuffer target, long from) throws IOException {
        file.position(from);
        while (target.hasRemaining()) {
            if (file.read(target) < 0) {
                throw new TamperedFile("the file is cut off");
            }
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            buffers.give(ciphertext, plaintext);
            file.close();
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
