package dsg.keycloak.terminal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Lets a login go on only from a registered terminal. The flow asks twice: before anything is shown, and after the last factor,
 * because the browser answers the form on a request of its own and could do so from elsewhere.
 */
final class RegisteredTerminalAuthenticator implements Authenticator {

    private final TerminalGate gate;

    RegisteredTerminalAuthenticator(TerminalGate gate) {
        this.gate = gate;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        gate.admit(context).ifPresent(registered -> {
            TerminalNote.write(context, registered.terminal());
            context.success();
        });
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
