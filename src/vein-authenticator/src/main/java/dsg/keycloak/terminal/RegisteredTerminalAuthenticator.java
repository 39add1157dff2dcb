package dsg.keycloak.terminal;

import dsg.keycloak.terminal.TerminalCheck.Refused;
import dsg.keycloak.terminal.TerminalCheck.Registered;
import dsg.keycloak.terminal.TerminalCheck.Verdict;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Lets a login go on only from a registered terminal. The flow asks twice: before anything is shown, and after the last factor,
 * because the browser answers the form on a request of its own and could do so from elsewhere.
 */
final class RegisteredTerminalAuthenticator implements Authenticator {

    private final TerminalCheck check;
    private final RefusalTally tally;

    RegisteredTerminalAuthenticator(TerminalCheck check, RefusalTally tally) {
        this.check = check;
        this.tally = tally;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Verdict verdict = check.of(context.getHttpRequest().getClientCertificateChain());
        switch (verdict) {
            case Registered registered
            when TerminalNote.admits(context, registered.terminal()) -> {
                TerminalNote.write(context, registered.terminal());
                context.success();
            }
            case Registered registered -> refuse(context, Refusal.CHANGED);
            case Refused refused -> refuse(context, refused.reason());
        }
    }

    private void refuse(AuthenticationFlowContext context, Refusal reason) {
        tally.add(reason)
                .ifPresent(count -> context.getEvent()
                        .detail("refusals", Long.toString(count))
                        .error(reason.eventError()));
        Response page = context.form()
                .setAttribute("terminalRefusal", reason.name())
                .setError(reason.messageKey())
                .createErrorPage(Response.Status.FORBIDDEN);
        context.failure(AuthenticationFlowError.ACCESS_DENIED, page);
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
