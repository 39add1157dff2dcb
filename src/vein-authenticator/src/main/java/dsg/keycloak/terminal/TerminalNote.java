package dsg.keycloak.terminal;

import dsg.keycloak.portal.Fingerprint;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserSessionModel;

/** The user session's note of the terminal it was opened on; the realm maps it to the ID token's claim of the same name. */
final class TerminalNote {

    private static final String NAME = "device_fp";

    private TerminalNote() {}

    /** Whether this login has no terminal yet or the same one. */
    static boolean admits(AuthenticationFlowContext context, Fingerprint terminal) {
        String begun = context.getAuthenticationSession().getUserSessionNotes().get(NAME);
        return begun == null || begun.equals(terminal.value());
    }

    static void write(AuthenticationFlowContext context, Fingerprint terminal) {
        context.getAuthenticationSession().setUserSessionNote(NAME, terminal.value());
    }

    static boolean matches(UserSessionModel session, X509Certificate @Nullable [] chain) {
        return chain != null
                && chain.length > 0
                && Fingerprint.of(chain[0]).value().equals(session.getNote(NAME));
    }
}
