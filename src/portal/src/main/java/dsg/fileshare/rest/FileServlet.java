package dsg.fileshare.rest;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.sending.FileDownload;
import dsg.fileshare.sending.Sending;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.TamperedFile;
import dsg.platform.transfer.ByteRange;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.transfer.Disconnected;
import dsg.platform.transfer.HangUp;
import dsg.platform.transfer.TransferCutter;
import dsg.platform.transfer.TransferLanes;
import dsg.platform.view.Refusals;
import io.undertow.io.BufferWritableOutputStream;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Downloads, whole or in part; always saved, never shown. */
@WebServlet("/api/files/*")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(FileServlet.class.getName());
    private static final Pattern LOGGABLE = Pattern.compile("[a-z0-9=, -]{1,100}");

    @Inject
    transient Downloads downloads;

    @Inject
    transient Sending sending;

    @Inject
    transient TransferLanes lanes;

    @Inject
    transient TransferCutter cutter;

    @Inject
    transient OpenAreas areas;

    @Inject
    transient CurrentCaller current;

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
            switch (ByteRange.of(range, request.getHeader("If-Range"), tag(download), download.size())) {
                case ByteRange.Outside outside -> {
                    response.setHeader("Content-Range", "bytes */" + download.size());
                    response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                }
                case ByteRange.Part part -> send(request, response, download, part);
                case ByteRange.Whole whole -> send(request, response, download, null);
            }
        } catch (Disconnected gone) {
            // nobody is there to be answered
        } catch (TamperedFile tampered) {
            throw tampered;
        } catch (Refused refused) {
            refuse(request, response, refused);
        } catch (IOException | RuntimeException failure) {
            breakOff(response, failure);
            answers.fail(failure, response);
        }
    }

    /** The file is opened first: what stands in the way of that can still be said. */
    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            FileDownload download,
            ByteRange.@Nullable Part part)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            describe(response, download, part);
            return;
        }
        Caller caller = current.get();
        lanes.run(
                caller.account(),
                () -> cutter.run(
                        areas.ground(caller, Permission.VIEW),
                        HangUp::now,
                        () -> sendContent(response, download, part)));
        if (part == null || part.first() + part.length() == download.size()) {
            note(download);
        }
    }

    private void sendContent(HttpServletResponse response, FileDownload download, ByteRange.@Nullable Part part)
            throws IOException {
        long first = part == null ? 0 : part.first();
        long length = part == null ? download.size() : part.length();
        try (EncryptedFileReader content = sending.open(download)) {
            describe(response, download, part);
            sending.send(download, content, first, length, target(response.getOutputStream()));
        } catch (TamperedFile tampered) {
            // the promised length is what makes the reply an incomplete one; an empty file has none to promise
            describe(response, download, part);
            response.setContentLengthLong(Math.max(1, length));
            response.flushBuffer();
            throw tampered;
        }
    }

    /** Whatever becomes of the note, the file has been sent. */
    private void note(FileDownload download) {
        try {
            downloads.taken(download);
        } catch (RuntimeException unnoted) {
            LOG.log(Level.WARNING, "File " + download.id() + " was taken and could not be noted", unnoted);
        }
    }

    private static void describe(HttpServletResponse response, FileDownload download, ByteRange.@Nullable Part part) {
        if (response.isCommitted()) {
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", ContentDisposition.attachment(download.name()));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag(download));
        response.setContentLengthLong(part == null ? download.size() : part.length());
        if (part != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + download.size());
        }
    }

    private static String tag(FileDownload download) {
        return "\"" + download.sha256() + "\"";
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
        String accepted = request.getHeader("Accept");
        boolean isPage = accepted != null && accepted.contains("text/html");
        if (isPage) {
            refusals.answer(refused, response);
        } else {
            answers.refuse(refused, response);
        }
    }

    /**
     * What was promised and cannot be kept ends in a broken connection: an exception is how the server is told so. Whoever may no longer
     * have it gets none of what is on its way either.
     */
    private static void breakOff(HttpServletResponse response, Exception cause) throws IOException {
        if (response.containsHeader("ETag")) {
            if (cause instanceof Refused) {
                HangUp.now();
            } else {
                response.flushBuffer();
            }
            throw new IOException("download broken off", cause);
        }
    }

    private static String part(HttpServletRequest request, @Nullable String range) {
        boolean loggable = range != null && LOGGABLE.matcher(range).matches();
        return request.getMethod() + (loggable ? " " + range : "");
    }
}
