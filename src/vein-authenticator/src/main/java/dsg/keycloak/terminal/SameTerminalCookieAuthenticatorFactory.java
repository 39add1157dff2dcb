package dsg.keycloak.terminal;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

public final class SameTerminalCookieAuthenticatorFactory extends CookieAuthenticatorFactory {

    private static final Authenticator ONLY = new SameTerminalCookieAuthenticator();

    @Override
    public String getId() {
        return "dsg-same-terminal-cookie";
    }

    @Override
    public String getDisplayType() {
        return "DSG: cookie on the same terminal";
    }

    @Override
    public String getHelpText() {
        return "Accepts the login cookie only with the terminal certificate that the session was opened with.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return ONLY;
    }
}
