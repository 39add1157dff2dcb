package dsg.keycloak.terminal;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The login cookie counts on the terminal it was given to; a copy of it on another terminal is as good as none. */
final class SameTerminalCookieAuthenticator extends CookieAuthenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
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
