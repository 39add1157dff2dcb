package dsg.benchmarks.raw;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Takes and gives files without any of what the portal does to them, but durably, as the portal does: what the server itself
 * costs. Below {@code /sha256/} it hashes what it takes, so that the hash's share can be told from the cipher's.
 */
@WebServlet("/*")
public class RawTransfer extends HttpServlet {

    private static final String HASHED = "/sha256";
    private static final int BUFFER = 64 * 1024;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean hashed = request.getPathInfo().startsWith(HASHED);
        MessageDigest digest = sha256();
        try (InputStream body = request.getInputStream();
                FileChannel file = FileChannel.open(
                        file(request),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                if (hashed) {
                    digest.update(buffer, 0, length);
                }
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, length);
                while (part.hasRemaining()) {
                    file.write(part);
                }
            }
            file.force(false);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = Files.newInputStream(file(request))) {
            response.setContentLengthLong(Files.size(file(request)));
            OutputStream body = response.getOutputStream();
            for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
                body.write(buffer, 0, length);
            }
        } catch (NoSuchFileException absent) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The last part of the path alone: nothing outside the one directory can be named. */
    private static Path file(HttpServletRequest request) {
        Path name = Path.of(request.getPathInfo()).getFileName();
        return Path.of(System.getProperty("dsg.benchmarks.files")).resolve(String.valueOf(name));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is missing", absent);
        }
    }
}
