package dsg.benchmarks;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The gateway's scanner, spoken to directly: the floor of every scan. */
record Clamav(Path socket, ProcessTree process) {

    private static final int CHUNK = 1 << 20;

    /** Has the file scanned; throws unless it is clean. */
    void scan(Path file) {
        try (SocketChannel clamd = SocketChannel.open(StandardProtocolFamily.UNIX);
                FileChannel content = FileChannel.open(file)) {
            clamd.connect(UnixDomainSocketAddress.of(socket));
            write(clamd, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer chunk = ByteBuffer.allocateDirect(Integer.BYTES + CHUNK);
            chunk.position(Integer.BYTES);
            while (content.read(chunk) >= 0) {
                chunk.putInt(0, chunk.position() - Integer.BYTES);
                write(clamd, chunk.flip());
                chunk.clear().position(Integer.BYTES);
            }
            write(clamd, ByteBuffer.allocate(Integer.BYTES));
            String answer =
                    new String(Channels.newInputStream(clamd).readAllBytes(), StandardCharsets.US_ASCII).strip();
            if (!answer.startsWith("stream: OK")) {
                throw new Trouble("検査の結果が正しくありません: " + answer, "clamd answered: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SocketChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }
}
