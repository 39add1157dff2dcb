package dsg.destruction.view;

import dsg.destruction.Destructions;
import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.protocol.evidence.RecordSheet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The signed record of a destruction, and the key it is verified with, as files. */
@WebServlet({"/destruction/record.json", "/destruction/record.pdf", "/destruction/destruction.pem"})
public class DestructionFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Destructions destructions;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean key = request.getServletPath().endsWith(".pem");
        try {
            if (request.getServletPath().endsWith(".pdf")) {
                sheet(request, response);
                return;
            }
            String text = key ? destructions.key() : destructions.record(id(request));
            response.setContentType(key ? "text/plain; charset=UTF-8" : "application/json; charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + (key ? "destruction.pem" : "destruction-record.json") + "\"");
            response.getWriter().print(text);
        } catch (Refused refused) {
            refusals.answer(refused, response);
        }
    }

    private void sheet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = RecordSheet.of(destructions.record(id(request)));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"destruction-record.pdf\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static UUID id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(() -> Refused.notFound("destruction.unknown"));
    }
}
