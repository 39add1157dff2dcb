package dsg.platform.content;

import java.io.OutputStream;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Keeps the end of what is written to it, as far as a zip file's end record and a directory before it are looked for. */
final class TailKept extends OutputStream {

    private static final int KEPT = 2 * ZipTail.REACH;

    private final byte[] buffer = new byte[4 * KEPT];
    private int end;

    /** What was kept, as if it were the whole file. */
    SeekableInMemoryByteChannel channel() {
        return new SeekableInMemoryByteChannel(Arrays.copyOfRange(buffer, Math.max(0, end - KEPT), end));
    }

    void clear() {
        end = 0;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int telling = Math.min(length, KEPT);
        if (end + telling > buffer.length) {
            System.arraycopy(buffer, end - KEPT, buffer, 0, KEPT);
            end = KEPT;
        }
        System.arraycopy(bytes, offset + length - telling, buffer, end, telling);
        end += telling;
    }
}
