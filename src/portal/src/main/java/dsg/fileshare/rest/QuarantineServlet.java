package dsg.fileshare.rest;

import dsg.fileshare.quarantine.Quarantine;
import dsg.platform.access.Refused;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.view.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.UUID;

/** A file in quarantine, for the SOC's desk; under a name that no program opens by itself. */
@WebServlet("/api/quarantine")
public class QuarantineServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Quarantine quarantine;

    @Inject
    transient Blobs blobs;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Quarantine.Opened opened = quarantine.open(id(request));
            try (EncryptedFileReader content = blobs.readQuarantined(opened.blob())) {
                response.setContentType("application/octet-stream");
                response.setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment(opened.blob().id() + ".quarantined"));
                response.setContentLengthLong(opened.size());
                send(content, response);
            }
        } catch (Refused refused) {
            if (response.isCommitted()) {
                throw new IOException("broken off", refused);
            }
            refusals.answer(refused, response);
        }
    }

    private static void send(EncryptedFileReader content, HttpServletResponse response) throws IOException {
        WritableByteChannel out = Channels.newChannel(response.getOutputStream());
        while (content.position() < content.size()) {
            ByteBuffer piece = content.next(Long.MAX_VALUE);
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        }
    }

    private static UUID id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(() -> Refused.notFound("fileshare.quarantine.unknown"));
    }
}
