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
import java.util.Optional;

/**
 * Puts a file before clamd (INSTREAM over its socket). The decrypted segments go from the reader's buffer to the socket; chunks
 * of one MiB, since clamd answers for each with work of its own.
 */
public final class Scanner {

    private static final ByteBuffer COMMAND =
            ByteBuffer.wrap("zINSTREAM\0".getBytes(US_ASCII)).asReadOnlyBuffer();
    private static final ByteBuffer VERSION =
            ByteBuffer.wrap("zVERSION\0".getBytes(US_ASCII)).asReadOnlyBuffer();
    private static final int CHUNK = 1 << 20;
    private static final int LONGEST_REPLY = 1024;

    /** A file that is held in memory to be spelt anew; larger ones stay encrypted. */
    private static final int LARGEST_SPELT = 16 << 20;

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
        long begin = content.position();
        ScanAnswer said = scan(content.size() - begin, content::next);
        if (!(said instanceof ScanAnswer.Encrypted) || content.size() - begin > LARGEST_SPELT) {
            return said;
        }
        Optional<byte[]> spelt = PdfSpelling.spelt(all(content.position(begin)));
        return spelt.isPresent() ? scan(spelt.get()) : said;
    }

    private static byte[] all(EncryptedFileReader content) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(content.size() - content.position()));
        while (all.hasRemaining()) {
            all.put(content.next(all.remaining()));
        }
        return all.array();
    }

    /** What clamd says of what is small enough for the memory. */
    public ScanAnswer scan(byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content).asReadOnlyBuffer();
        return scan(content.length, most -> {
            ByteBuffer piece = left.slice(left.position(), (int) Math.min(most, left.remaining()));
            left.position(left.position() + piece.remaining());
            return piece;
        });
    }

    private ScanAnswer scan(long size, Content content) throws IOException {
        try (SocketChannel clamd = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            clamd.connect(UnixDomainSocketAddress.of(socket));
            clamd.configureBlocking(false);
            SelectionKey ready = clamd.register(selector, SelectionKey.OP_WRITE);
            boolean sent = send(size, content, clamd, selector);
            ready.interestOps(SelectionKey.OP_READ);
            String reply = reply(clamd, selector);
            // a clean bill for half a file would be none
            ScanAnswer said = ScanAnswer.of(reply);
            return sent || !(said instanceof ScanAnswer.Clean) ? said : new ScanAnswer.Unfinished();
        }
    }

    /** What clamd looks by: its own version and that of its definitions; fails where there is no clamd to say. */
    public String definitions() throws IOException {
        try (SocketChannel clamd = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            clamd.connect(UnixDomainSocketAddress.of(socket));
            clamd.configureBlocking(false);
            SelectionKey ready = clamd.register(selector, SelectionKey.OP_WRITE);
            write(clamd, selector, VERSION.duplicate());
            ready.interestOps(SelectionKey.OP_READ);
            String reply = reply(clamd, selector);
            if (!reply.matches("ClamAV [\\x20-\\x7e]{1,150}")) {
                throw new IOException("clamd does not say its version");
            }
            return reply;
        }
    }

    /** False where clamd has stopped listening: what it has to say lies in the socket then. */
    private boolean send(long size, Content content, SocketChannel clamd, Selector selector) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        if (!write(clamd, selector, COMMAND.duplicate())) {
            return false;
        }
        long left = size;
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

    /** Gives the next bytes, so many at most. */
    @FunctionalInterface
    private interface Content {
        ByteBuffer next(long most) throws IOException;
    }
}
