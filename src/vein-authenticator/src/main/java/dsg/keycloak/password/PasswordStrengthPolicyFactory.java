package dsg.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/** Password policy {@code dsgStrength(n)}. */
public final class PasswordStrengthPolicyFactory implements PasswordPolicyProviderFactory {

    private static final String ID = "dsgStrength";
    private static final int DEFAULT_LENGTH = 15;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "DSG: this long or three kinds of characters, and no runs or repeats";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return Integer.toString(DEFAULT_LENGTH);
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new Policy(session);
    }

    private record Policy(KeycloakSession session) implements PasswordPolicyProvider {

        @Override
        public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
            return validate(user.getUsername(), password);
        }

        @Override
        public @Nullable PolicyError validate(String username, String password) {
            int length = session.getContext().getRealm().getPasswordPolicy().getPolicyConfig(ID);
            return switch (new PasswordStrength(length).of(password)) {
                case GOOD -> null;
                case FEW_KINDS -> new PolicyError("dsgWeakPassword", length);
                case MONOTONOUS -> new PolicyError("dsgMonotonousPassword");
            };
        }

        @Override
        public Object parseConfig(String value) {
            return parseInteger(value, DEFAULT_LENGTH);
        }

        @Override
        public void close() {}
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
