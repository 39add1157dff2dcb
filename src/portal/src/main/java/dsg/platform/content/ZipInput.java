package dsg.platform.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip file's bytes in the order in which they come, each counted; little-endian. */
final class ZipInput {

    private static final int BUFFER = 64 * 1024;

    private final InputStream from;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long consumed;

    ZipInput(InputStream from) {
        this.from = from;
    }

    /** How many bytes have been read, from the file's beginning on. */
    long position() {
        return consumed;
    }

    boolean isAtEnd() throws IOException {
        return buffered(1) == 0;
    }

    /** The next bytes, fewer at the end; they are read again. */
    ByteBuffer peek(int most) throws IOException {
        int there = buffered(most);
        return ByteBuffer.wrap(buffer, at, there).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The four bytes that say what comes next; 0 where fewer are left. */
    int signature() throws IOException {
        ByteBuffer next = peek(Integer.BYTES);
        return next.remaining() < Integer.BYTES ? 0 : next.getInt(0);
    }

    ByteBuffer read(int length) throws IOException {
        return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The next bytes, each as one letter. */
    String letters(int length) throws IOException {
        return new String(bytes(length), ISO_8859_1);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int there = Math.min(buffered(1), length - done);
            if (there == 0) {
                throw new EOFException();
            }
            System.arraycopy(buffer, at, bytes, done, there);
            skipBuffered(there);
            done += there;
        }
        return bytes;
    }

    /** The next bytes as a stream that ends after them. */
    InputStream bounded(long length) {
        return new Bounded(length);
    }

    /** What is packed here, to the end that it marks itself. */
    Inflated inflated() {
        return new Inflated();
    }

    private int buffered(int wanted) throws IOException {
        if (end - at < wanted) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
            while (end < wanted) {
                int count = from.read(buffer, end, BUFFER - end);
                if (count < 0) {
                    break;
                }
                end += count;
            }
        }
        return Math.min(wanted == 1 ? Integer.MAX_VALUE : wanted, end - at);
    }

    private void skipBuffered(int count) {
        at += count;
        consumed += count;
    }

    private final class Bounded extends InputStream {
        private long left;

        Bounded(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 || length == 0) {
                return left == 0 ? -1 : 0;
            }
            int count = (int) Math.min(Math.min(buffered(1), length), left);
            if (count == 0) {
                throw new EOFException();
            }
            System.arraycopy(buffer, at, target, offset, count);
            skipBuffered(count);
            left -= count;
            return count;
        }
    }

    /** Reads exactly what belongs to it: the inflater gives back what it did not need. */
    final class Inflated extends InputStream {
        private final Inflater inflater = new Inflater(true);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                while (!inflater.finished()) {
                    int there = buffered(1);
                    if (there == 0) {
                        throw new EOFException();
                    }
                    inflater.setInput(buffer, at, there);
                    int count = inflater.inflate(target, offset, length);
                    skipBuffered(there - inflater.getRemaining());
                    if (count > 0 || length == 0) {
                        return count;
                    }
                    if (inflater.needsDictionary()) {
                        throw new IOException("a dictionary is asked for");
                    }
                }
                return -1;
            } catch (DataFormatException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }

    /** What has been read through it, measured. */
    static final class Measured extends InputStream {
        private final InputStream content;
        private final CRC32 checksum = new CRC32();
        private long size;

        Measured(InputStream content) {
            this.content = content;
        }

        long checksum() {
            return checksum.getValue();
        }

        long size() {
            return size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = content.read(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                size += count;
            }
            return count;
        }
    }
}
