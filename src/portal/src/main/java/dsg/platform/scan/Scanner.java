package dsg.platform.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dsg.platform.storage.EncryptedFileReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Puts a file before clamd (INSTREAM over its socket). The decrypted segments go from the reader's buffer to the socket; chunks
 * of one MiB, since clamd answers for each with work of its own.
 */
public final class Scanner {

    private static final ByteBuffer COMMAND =
            ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)).asReadOnlyBuffer();
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST_REPLY = 1024;

    private final Path socket;
    private final Duration silence;
    private final Duration answer;

    /**
     * @param silence how long clamd may take no bytes
     * @param answer how long it may look at a file after the last byte; longer than its own limit, so that it says so itself
     */
    public Scanner(Path socket, Duration silence, Duration answer) {
        this.socket = socket;
        this.silence = silence;
        this.answer = answer;
    }

    /** What clamd says of all that the reader gives from its position on; fails where there is no clamd to say anything. */
    public ScanAnswer scan(EncryptedFileReader content) throws IOException {
        try (SocketChannel clamd = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            clamd.connect(UnixDomainSocketAddress.of(socket));
            clamd.configureBlocking(false);
            SelectionKey ready = clamd.register(selector, SelectionKey.OP_WRITE);
            boolean sent = send(content, clamd, selector);
            ready.interestOps(SelectionKey.OP_READ);
            String reply = reply(clamd, selector);
            // a clean bill for half a file would be none
            ScanAnswer said = ScanAnswer.of(reply);
            return sent || !(said instanceof ScanAnswer.Clean) ? said : new ScanAnswer.Unfinished();
        }
    }

    /** False where clamd has stopped listening: what it has to say lies in the socket then. */
    private boolean send(EncryptedFileReader content, SocketChannel clamd, Selector selector) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        if (!write(clamd, selector, COMMAND.duplicate())) {
            return false;
        }
        long left = content.size() - content.position();
        while (left > 0) {
            int chunk = (int) Math.min(left, CHUNK);
            ByteBuffer head = length.clear().putInt(chunk).flip();
            left -= chunk;
            while (chunk > 0) {
                ByteBuffer piece = content.next(chunk);
                chunk -= piece.remaining();
                if (!write(clamd, selector, head, piece)) {
                    return false;
                }
            }
        }
        // also of an empty file, whose end is authenticated like any other's
        content.next(1);
        return write(clamd, selector, length.clear().putInt(0).flip());
    }

    private boolean write(SocketChannel clamd, Selector selector, ByteBuffer... buffers) throws IOException {
        ByteBuffer last = buffers[buffers.length - 1];
        while (last.hasRemaining()) {
            await(selector, silence);
            try {
                clamd.write(buffers);
            } catch (IOException closed) {
                return false;
            }
        }
        return true;
    }

    private String reply(SocketChannel clamd, Selector selector) throws IOException {
        ByteBuffer reply = ByteBuffer.allocate(LONGEST_REPLY);
        int count = 0;
        while (count >= 0 && reply.hasRemaining()) {
            await(selector, answer);
            count = clamd.read(reply);
        }
        String text = new String(reply.array(), 0, reply.position(), US_ASCII);
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }

    private static void await(Selector selector, Duration patience) throws IOException {
        if (selector.select(patience.toMillis()) == 0) {
            throw new IOException("clamd is silent");
        }
        selector.selectedKeys().clear();
    }
}
