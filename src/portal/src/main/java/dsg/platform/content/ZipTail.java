package dsg.platform.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The end record of a zip file (APPNOTE 4.3.16). Unpacking programs look for it from the back, whatever the file begins with: a
 * picture with a zip file behind it is both.
 */
final class ZipTail {

    /** How far from a file's end programs look for the record. */
    static final int REACH = 22 + 65_535;

    private static final int RECORD = 22;
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;
    private static final int IN_LARGE_RECORD = -1;

    private ZipTail() {}

    /**
     * Whether the file ends in a record that has a zip file's directory before it.
     *
     * @param from records before this place do not count
     */
    static boolean isAt(SeekableByteChannel file, long from) throws IOException {
        long size = file.size();
        int length = (int) Math.min(Math.max(0, size - from), REACH);
        ByteBuffer tail = read(file, size - length, length);
        for (int at = length - RECORD; at >= 0; at--) {
            if (tail.getInt(at) == ZipReader.END && followsDirectory(file, size - length + at, tail.getInt(at + 12))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the record and its comment are the very last of the file. */
    static boolean endsIn(SeekableByteChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, REACH);
        ByteBuffer tail = read(file, size - length, length);
        for (int at = length - RECORD; at >= 0; at--) {
            boolean last =
                    tail.getInt(at) == ZipReader.END && at + RECORD + (tail.getShort(at + 20) & 0xffff) == length;
            if (last && followsDirectory(file, size - length + at, tail.getInt(at + 12))) {
                return true;
            }
        }
        return false;
    }

    private static boolean followsDirectory(SeekableByteChannel file, long end, int directorySize) throws IOException {
        long start = end - Integer.toUnsignedLong(directorySize);
        if (directorySize == IN_LARGE_RECORD) {
            return true;
        }
        return directorySize != 0 && start >= 0 && read(file, start, 4).getInt(0) == DIRECTORY_SIGNATURE;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until all of it is read
        }
        return bytes.flip();
    }
}
