package dsg.terminal.rest;

import dsg.protocol.TerminalAnswer;
import dsg.terminal.TerminalDirectory;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells Keycloak what the register says of a certificate: {@code
 * {"status":"REGISTERED|REVOKED|UNKNOWN","organisation":{"code":…,"kind":…}}}, the organisation where it is known.
 */
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
        response.getWriter().write(json(terminals.answer(fingerprint)));
    }

    static String json(TerminalAnswer answer) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("status", answer.status().name());
        Optional.ofNullable(answer.organisation())
                .ifPresent(organisation -> json.add(
                        "organisation",
                        Json.createObjectBuilder()
                                .add("code", organisation.code())
                                .add("kind", organisation.kind().name())));
        return json.build().toString();
    }
}
