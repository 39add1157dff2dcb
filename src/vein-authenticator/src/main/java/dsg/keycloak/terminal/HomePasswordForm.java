package dsg.keycloak.terminal;

import dsg.keycloak.terminal.TerminalCheck.Registered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.validation.Validation;

/** Looks at a password only where the account belongs to the organisation of the terminal that it is typed on. */
final class HomePasswordForm extends EvenPasswordForm {

    private final TerminalGate gate;

    HomePasswordForm(KeycloakSession session, TerminalGate gate) {
        super(session);
        this.gate = gate;
    }

    /**
     * Tries count by terminal too, before they are made (T27); by account Keycloak counts. On a terminal with too many the answer is
     * that of an unknown identifier, after the same time.
     */
    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        Optional<Registered> terminal = gate.admit(context);
        if (terminal.isEmpty()) {
            return false;
        }
        try {
            if (!gate.portal().attemptPassword(terminal.get().terminal())) {
                answerAsUnknown(context, "terminal_locked");
                return false;
            }
            boolean right = super.validateForm(context, input);
            gate.portal().passwordCompared(terminal.get().terminal(), right);
            return right;
        } catch (IOException unreachable) {
            answerAsUnknown(context, "terminal_uncounted");
            return false;
        }
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context,
            UserModel user,
            MultivaluedMap<String, String> input,
            boolean clearUser) {
        Optional<Registered> terminal = gate.admit(context);
        if (terminal.isEmpty()) {
            return false;
        }
        if (!HomeTerminal.admits(user, terminal.get().organisation())) {
            context.getEvent().user(user);
            answerAsUnknown(context, "terminal_of_another_organisation");
            return false;
        }
        return super.validatePassword(context, user, input, clearUser);
    }

    /**
     * The answer that an unknown identifier gets, after the same time. The failure is not to count against the account, so
     * what Keycloak would find it by is taken away first; the event names it.
     */
    private void answerAsUnknown(AuthenticationFlowContext context, String error) {
        AuthenticatorUtils.dummyHash(context);
        context.clearUser();
        context.getAuthenticationSession().removeAuthNote(ATTEMPTED_USERNAME);
        context.getEvent().error(error);
        context.failureChallenge(
                AuthenticationFlowError.INVALID_USER,
                challenge(context, getDefaultChallengeMessage(context), Validation.FIELD_USERNAME));
    }
}
