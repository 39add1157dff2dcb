package dsg.platform.storage;

import java.nio.ByteBuffer;

/**
 * Where things lie in an encrypted file. Own header (8 bytes: "DSGF", version, log2 of the segment size, two zero bytes), then
 * Tink's stream header (its length, salt, nonce prefix), then the segments. Both headers count into the first segment, so that
 * every segment begins at a multiple of the segment size. All sizes are in bytes.
 */
record Layout(int segment) {

    static final int TAG = 16;
    static final int SALT = 32;
    static final int NONCE_PREFIX = 7;
    static final int OWN_HEADER = 8;
    static final int STREAM_HEADER = 1 + SALT + NONCE_PREFIX;
    static final int HEADERS = OWN_HEADER + STREAM_HEADER;

    /** Chosen by measurement: larger ones gain under 5 % and cost memory, seek time and bytes to send again (ADR 0003). */
    static final Layout CURRENT = new Layout(1 << 18);

    private static final int MAGIC = 0x44534746;
    private static final byte VERSION = 1;

    /** What the ciphertext is bound to: the own header, so that a changed one opens nothing, and what the file belongs to. */
    byte[] bind(byte[] associated) {
        return ByteBuffer.allocate(OWN_HEADER + associated.length)
                .put(ownHeader())
                .put(associated)
                .array();
    }

    byte[] ownHeader() {
        return ByteBuffer.allocate(OWN_HEADER)
                .putInt(MAGIC)
                .put(VERSION)
                .put((byte) Integer.numberOfTrailingZeros(segment))
                .array();
    }

    /** Understands the own header at the buffer's position. */
    static Layout read(ByteBuffer header) throws TamperedFile {
        int magic = header.getInt();
        byte version = header.get();
        byte exponent = header.get();
        short zero = header.getShort();
        if (magic != MAGIC || version != VERSION || exponent < 12 || exponent > 20 || zero != 0) {
            throw new TamperedFile("unknown file header");
        }
        return new Layout(1 << exponent);
    }

    /** Plaintext bytes that this segment holds when full. */
    int capacity(long index) {
        return index == 0 ? segment - HEADERS - TAG : segment - TAG;
    }

    /** The segment that holds this plaintext position. */
    long segmentOf(long position) {
        return (position + HEADERS) / (segment - TAG);
    }

    /** The plaintext position at which this segment begins. */
    long startOf(long index) {
        return index == 0 ? 0 : index * (segment - TAG) - HEADERS;
    }

    /** Segments in a complete file of this length on disk. */
    long segmentsIn(long fileSize) {
        return Math.ceilDiv(fileSize, segment);
    }

    /** Plaintext bytes in a complete file of this length on disk; negative where no complete file can have this length. */
    long plaintextIn(long fileSize) {
        return fileSize - HEADERS - TAG * segmentsIn(fileSize);
    }
}
