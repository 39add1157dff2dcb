package dsg.keycloak.terminal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class RegisteredTerminalAuthenticatorFactory implements AuthenticatorFactory {

    static final String ID = "dsg-registered-terminal";

    private @Nullable TerminalGate gate;

    @Override
    public String getId() {
        return ID;
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
        gate = TerminalGate.open();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RegisteredTerminalAuthenticator(gate());
    }

    TerminalGate gate() {
        return Objects.requireNonNull(gate, "Used before postInit");
    }

    @Override
    public void close() {
        if (gate != null) {
            gate.close();
        }
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
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
