package dsg.keycloak.terminal;

import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** An error page in the gateway's looks, for filters: Keycloak begins its transaction only behind them. */
final class DsgPage {

    static final String REALM = "dsg";

    private DsgPage() {}

    static Response of(KeycloakSession request, Response.Status status, String message) {
        return of(request, status, message, "");
    }

    /** @param refusal by which the page tells why a terminal is refused; empty for any other reason */
    static Response of(KeycloakSession request, Response.Status status, String message, String refusal) {
        return KeycloakModelUtils.runJobInTransactionWithResult(request.getKeycloakSessionFactory(), own -> {
            own.getContext().setRealm(own.realms().getRealmByName(REALM));
            LoginFormsProvider form = own.getProvider(LoginFormsProvider.class);
            if (!refusal.isEmpty()) {
                form.setAttribute("terminalRefusal", refusal);
            }
            return form.setError(message).createErrorPage(status);
        });
    }
}
