package dsg.keycloak.terminal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class HomePasswordFormFactory extends UsernamePasswordFormFactory {

    private @Nullable TerminalGate gate;

    @Override
    public String getId() {
        return "dsg-home-password-form";
    }

    @Override
    public String getDisplayType() {
        return "DSG: password on a terminal of the own organisation";
    }

    @Override
    public String getHelpText() {
        return "Takes identifier and password only where the account belongs to the terminal's organisation.";
    }

    /** Not in {@code init}: that also runs while the server is built, where no settings exist yet. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        gate = TerminalGate.open();
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new HomePasswordForm(session, Objects.requireNonNull(gate, "Used before postInit"));
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
}
