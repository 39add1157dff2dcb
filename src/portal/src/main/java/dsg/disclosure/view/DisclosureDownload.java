package dsg.disclosure.view;

import dsg.disclosure.DisclosureFormat;
import dsg.disclosure.Disclosures;
import dsg.disclosure.WrittenFile;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** A provision as a file, with its hash in a field of the reply (RFC 9530). */
@WebServlet("/disclosure/file")
public class DisclosureDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Disclosures disclosures;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            WrittenFile file = disclosures.take(id(request));
            byte[] content = file.content();
            response.setContentType(DisclosureFormat.mediaTypeOf(file.name()));
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setHeader(
                    "Repr-Digest",
                    "sha-256=:"
                            + java.util.Base64.getEncoder()
                                    .encodeToString(java.util.HexFormat.of().parseHex(file.sha256()))
                            + ":");
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private static UUID id(HttpServletRequest request) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(request.getParameter("id"), ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("disclosure.unknown");
        }
    }
}
