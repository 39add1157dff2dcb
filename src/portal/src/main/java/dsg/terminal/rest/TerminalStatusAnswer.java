package dsg.terminal.rest;

import dsg.terminal.TerminalDirectory;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells Keycloak what the register says of a certificate: {@code {"status":"REGISTERED|REVOKED|UNKNOWN"}}. */
@WebServlet("/internal/terminals/*")
public class TerminalStatusAnswer extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient TerminalDirectory terminals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String fingerprint = String.valueOf(request.getPathInfo()).substring(1);
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("status", terminals.statusOf(fingerprint).name())
                        .build()
                        .toString());
    }
}
