package dsg.terminal;

import dsg.platform.access.Refused;
import dsg.platform.view.Contact;
import dsg.platform.view.RefusalPage;
import dsg.platform.view.Refusals;
import dsg.platform.view.Unavailability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The outermost gate: who does not come from a registered terminal sees the refusal page and nothing else, neither login nor
 * portal (R61). It is asked for every request, before authentication.
 */
@ApplicationScoped
public class TerminalGate {

    private static final String FINGERPRINT = TerminalGate.class.getName();
    private static final String SCRIPTS = "/api/";
    private static final String AGENTS = "/agent/";

    @Inject
    TerminalDirectory terminals;

    @Inject
    RefusalTally tally;

    @Inject
    Refusals refusals;

    @Inject
    Unavailability unavailability;

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "dsg.port.internal")
    int internalPort;

    private @Nullable RefusalPage page;

    /**
     * Lets the request in, or answers it.
     *
     * @param path decoded, as the servlets will see it
     * @param certificate that the connection was opened with; null without one
     * @return whether it may go on
     */
    public boolean admits(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            @Nullable X509Certificate certificate)
            throws IOException {
        Listener listener = request.getLocalPort() == internalPort ? Listener.PEERS : Listener.BROWSERS;
        return switch (new TerminalCheck(terminals::statusOf).of(listener, path, certificate)) {
            case TerminalCheck.Admitted(var fingerprint) -> {
                request.setAttribute(FINGERPRINT, fingerprint);
                yield true;
            }
            case TerminalCheck.Refused(var reason) -> {
                tally.add(listener, reason);
                if (reason == Refusal.REGISTER_UNREACHABLE) {
                    unavailability.answer("terminal.unasked", path, response);
                } else {
                    refuse(listener, path, reason, response);
                }
                yield false;
            }
        };
    }

    /** The certificate's fingerprint of the registered terminal that this request comes from. */
    public static Optional<String> terminalOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(FINGERPRINT));
    }

    private void refuse(Listener listener, String path, Refusal reason, HttpServletResponse response)
            throws IOException {
        if (listener == Listener.PEERS) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (path.startsWith(AGENTS)) {
            // the agent of a lost terminal acts on it (T39); who holds the certificate learns nothing else
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("application/json");
            response.getWriter().write("{\"refused\":\"" + reason + "\"}");
        } else if (path.startsWith(SCRIPTS)) {
            refusals.answerJson(new Refused("terminal.refused"), response);
        } else {
            page().answer(HttpServletResponse.SC_FORBIDDEN, response);
        }
    }

    /** Made once: strangers may ask for it as often as they like. */
    private RefusalPage page() {
        RefusalPage made = page;
        if (made == null) {
            made = RefusalPage.ofTerminal(Contact.of(config));
            page = made;
        }
        return made;
    }
}
