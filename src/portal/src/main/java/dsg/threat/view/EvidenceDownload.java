package dsg.threat.view;

import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.threat.Threats;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/** {@code /threat/evidence?id=…}: what was collected, as an archive. */
@WebServlet("/threat/evidence")
public class EvidenceDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Threats threats;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] content = threats.open(id(Objects.toString(request.getParameter("id"), "")));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"evidence.zip\"");
            response.getOutputStream().write(content);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound("threat.evidence.unknown");
        }
    }
}
