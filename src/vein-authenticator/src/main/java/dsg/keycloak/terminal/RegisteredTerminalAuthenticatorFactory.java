package dsg.keycloak.terminal;

import dsg.keycloak.portal.Authority;
import dsg.keycloak.portal.Portal;
import dsg.keycloak.portal.PortalSettings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class RegisteredTerminalAuthenticatorFactory implements AuthenticatorFactory {

    private @Nullable Portal portal;
    private @Nullable Authenticator authenticator;

    @Override
    public String getId() {
        return "dsg-registered-terminal";
    }

    @Override
    public String getDisplayType() {
        return "DSG: registered terminal";
    }

    @Override
    public String getHelpText() {
        return "Refuses every connection that is not from a terminal in the portal's register.";
    }

    @Override
    public void init(Config.Scope config) {}

    /** Not in {@code init}: that also runs while the server is built, where no settings exist yet. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        PortalSettings settings = PortalSettings.read();
        Clock clock = Clock.systemUTC();
        Portal register = new Portal(settings);
        Authority terminals = Authority.read(settings.terminalsAuthority());
        portal = register;
        authenticator = new RegisteredTerminalAuthenticator(
                new TerminalCheck(terminals, register::statusOf, clock), new RefusalTally(clock));
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        if (authenticator == null) {
            throw new IllegalStateException("Used before postInit");
        }
        return authenticator;
    }

    @Override
    public void close() {
        if (portal != null) {
            portal.close();
        }
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
