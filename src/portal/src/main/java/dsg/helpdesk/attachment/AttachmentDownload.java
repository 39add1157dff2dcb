package dsg.helpdesk.attachment;

import dsg.helpdesk.TicketId;
import dsg.helpdesk.Tickets;
import dsg.platform.access.Refused;
import dsg.platform.transfer.ContentDisposition;
import dsg.platform.view.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** {@code /helpdesk/attachment?ticket=…&id=…}: a clean file of a ticket, to be kept and never shown by the browser. */
@WebServlet("/helpdesk/attachment")
public class AttachmentDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Tickets tickets;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Attachments.Found found =
                    tickets.attachment(new TicketId(identifier(request, "ticket")), identifier(request, "id"));
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment(found.file().name()));
            response.getOutputStream().write(found.file().content());
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private static UUID identifier(HttpServletRequest request, String name) {
        try {
            return UUID.fromString(Objects.toString(request.getParameter(name), ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("helpdesk.attachment.unknown");
        }
    }
}
