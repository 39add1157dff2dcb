package dsg.configuration.rest;

import dsg.configuration.AgentChannel;
import dsg.terminal.TerminalGate;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;

/** {@code GET /agent/key}: the key that signs policies, as X.509 has it, in Base64. An agent asks once and keeps it. */
@WebServlet("/agent/key")
public class PolicyKeyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient AgentChannel channel;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] key = channel.key(TerminalGate.terminalOf(request).orElse("")).getEncoded();
        response.setContentType("text/plain");
        response.getWriter().write(Base64.getEncoder().encodeToString(key));
    }
}
