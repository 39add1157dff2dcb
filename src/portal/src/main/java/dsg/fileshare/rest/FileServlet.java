package dsg.fileshare.rest;

import dsg.fileshare.Disconnected;
import dsg.fileshare.Downloads;
import dsg.fileshare.FileDownload;
import dsg.fileshare.FileId;
import dsg.fileshare.Sending;
import dsg.platform.access.Refused;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.TamperedFile;
import dsg.platform.view.Refusals;
import io.undertow.io.BufferWritableOutputStream;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Downloads, whole or in part; always saved, never shown. */
@WebServlet("/api/files/*")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Pattern LOGGABLE = Pattern.compile("[a-z0-9=, -]{1,100}");

    @Inject
    transient Downloads downloads;

    @Inject
    transient Sending sending;

    @Inject
    transient Answers answers;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, request.getHeader("Range"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, @Nullable String range)
            throws IOException {
        try {
            FileDownload download = downloads.open(
                    new FileId(Identifiers.ofPath(request, "fileshare.file.unknown")), part(request, range));
            String tag = "\"" + download.sha256() + "\"";
            switch (ByteRange.of(range, request.getHeader("If-Range"), tag, download.size())) {
                case ByteRange.Outside outside -> {
                    response.setHeader("Content-Range", "bytes */" + download.size());
                    response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                }
                case ByteRange.Part part -> {
                    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    response.setHeader(
                            "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + download.size());
                    send(request, response, download, part.first(), part.length());
                }
                case ByteRange.Whole whole -> send(request, response, download, 0, download.size());
            }
        } catch (Disconnected gone) {
            // nobody is there to be answered
        } catch (TamperedFile tampered) {
            throw tampered;
        } catch (Refused refused) {
            refuse(request, response, refused);
        } catch (IOException | RuntimeException failure) {
            answers.fail(failure, response);
            breakOff(response, failure);
        }
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, FileDownload download, long from, long length)
            throws IOException {
        describe(response, download, length);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (EncryptedFileReader content = sending.open(download)) {
            sending.send(download, content, from, length, target(response.getOutputStream()));
        } catch (TamperedFile tampered) {
            if (length == 0) {
                // with no byte to hold back, an incomplete reply is not to be told from a complete one
                response.reset();
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } else {
                response.flushBuffer();
            }
            throw tampered;
        }
    }

    private static void describe(HttpServletResponse response, FileDownload download, long length) {
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", ContentDisposition.attachment(download.name()));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", "\"" + download.sha256() + "\"");
        response.setContentLengthLong(length);
    }

    /** The server's own stream takes the decrypted segment as it is; any other gets it through the heap. */
    private static Sending.Target target(OutputStream out) {
        if (out instanceof BufferWritableOutputStream direct) {
            return direct::write;
        }
        return piece -> {
            byte[] copy = new byte[piece.remaining()];
            piece.get(copy);
            out.write(copy);
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        breakOff(response, refused);
        response.reset();
        String accepted = request.getHeader("Accept");
        int status = Statuses.of(refused);
        boolean isPage = accepted != null && accepted.contains("text/html");
        if (isPage && (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND)) {
            refusals.answer(refused, response);
        } else {
            answers.refuse(refused, response);
        }
    }

    /** What has begun and cannot be ended well ends in a broken connection: an exception is how the server is told so. */
    private static void breakOff(HttpServletResponse response, Exception cause) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("download broken off", cause);
        }
    }

    private static String part(HttpServletRequest request, @Nullable String range) {
        boolean loggable = range != null && LOGGABLE.matcher(range).matches();
        return request.getMethod() + (loggable ? " " + range : "");
    }
}
