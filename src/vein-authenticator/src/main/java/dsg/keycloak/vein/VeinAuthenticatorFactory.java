package dsg.keycloak.vein;

import java.time.Clock;
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

public final class VeinAuthenticatorFactory implements AuthenticatorFactory {

    private @Nullable VeinSettings settings;
    private @Nullable Comparison comparison;

    @Override
    public String getId() {
        return "dsg-vein";
    }

    @Override
    public String getDisplayType() {
        return "DSG: vein";
    }

    @Override
    public String getHelpText() {
        return "Compares the finger before the terminal's sensor with what the person has enrolled.";
    }

    @Override
    public void init(Config.Scope config) {}

    /** Not in {@code init}: that also runs while the server is built, where no settings exist yet. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        settings = VeinSettings.read();
        comparison = new Comparison();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new VeinAuthenticator(
                Objects.requireNonNull(settings, "Used before postInit"),
                Objects.requireNonNull(comparison, "Used before postInit"),
                Clock.systemUTC());
    }

    @Override
    public void close() {}

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
