package dsg.keycloak.terminal;

import dsg.keycloak.portal.Fingerprint;
import dsg.keycloak.portal.Portal;
import dsg.keycloak.terminal.TerminalCheck.Registered;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;

/** The terminal of a login, and the portal whose register says so, for further steps of the login. */
public final class LoginTerminal {

    private LoginTerminal() {}

    /** The one that this request comes from; empty when the refusal is the answer already. */
    public static Optional<Fingerprint> admitted(AuthenticationFlowContext context) {
        return TerminalGate.of(context.getSession()).admit(context).map(Registered::terminal);
    }

    /** As this server speaks to it. */
    public static Portal portal(KeycloakSession session) {
        return TerminalGate.of(session).portal();
    }
}
