package dsg.keycloak.terminal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The login cookie counts on the terminal it was given to; a copy of it on another terminal is as good as none. */
final class SameTerminalCookieAuthenticator extends CookieAuthenticator {

    /**
     * Somebody else is to prove a password beside whoever is logged in (R107). It can only make a login harder: whoever then came
     * through as another than the cookie's would be refused by Keycloak.
     */
    private static final String ANOTHER =
            AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + "dsg_another";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getAuthenticationSession().getClientNote(ANOTHER) != null) {
            context.attempted();
            return;
        }
        AuthResult login =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (login != null
                && !TerminalNote.matches(
                        login.session(), context.getHttpRequest().getClientCertificateChain())) {
            context.attempted();
            return;
        }
        super.authenticate(context);
    }
}
