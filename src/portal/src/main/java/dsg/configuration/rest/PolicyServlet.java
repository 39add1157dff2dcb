package dsg.configuration.rest;

import dsg.configuration.AgentChannel;
import dsg.configuration.HeldRequests;
import dsg.terminal.TerminalGate;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code GET /agent/policy?after=N}: the terminal's signed policy (a JWS), at once where its version is another than N; else the request
 * is held until it is, or for 25 seconds and then answered 204.
 */
@WebServlet(urlPatterns = "/agent/policy", asyncSupported = true)
public class PolicyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final long HELD_MILLIS = 25_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    transient AgentChannel channel;

    @Inject
    transient HeldRequests held;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String after = Optional.ofNullable(request.getParameter("after")).orElse("");
        Optional<String> terminal = TerminalGate.terminalOf(request);
        if (!NUMBER.matcher(after).matches() || terminal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String fingerprint = terminal.get();
        long known = Long.parseLong(after);
        Optional<String> now = channel.policy(fingerprint, known);
        if (now.isPresent()) {
            write(response, now.get());
        } else {
            hold(request, fingerprint, known);
        }
    }

    private void hold(HttpServletRequest request, String fingerprint, long known) {
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(HELD_MILLIS);
        HeldAnswer answer = new HeldAnswer(
                waiting, () -> channel.policy(fingerprint, known), done -> held.release(fingerprint, done));
        waiting.addListener(answer);
        held.hold(fingerprint, answer);
        // what changed between the first look and the waiting
        waiting.start(answer);
    }

    static void write(HttpServletResponse response, String policy) throws IOException {
        response.setContentType("application/jose");
        response.getWriter().write(policy);
    }
}
