package dsg.terminal.rest;

import dsg.platform.access.Refused;
import dsg.platform.view.Refusals;
import dsg.terminal.TerminalKeys;
import dsg.terminal.applying.TerminalHandOuts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The operator's program tells which certificates it has made for a terminal: {@code {"terminal":…,"tls":…,"agent":…}} with SHA-256 in
 * lowercase hex. 204 when they are noted; 409 with the reason in both languages where no such terminal waits for them.
 */
@WebServlet("/internal/terminal-keys")
public class TerminalKeysServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final int MAX_BYTES = 1 << 12;

    @Inject
    transient TerminalHandOuts handOuts;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject told = reader.readObject();
            handOuts.note(told.getString("terminal"), new TerminalKeys(told.getString("tls"), told.getString("agent")));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refused refused) {
            refusals.answerOperator(refused, response);
        }
    }
}
