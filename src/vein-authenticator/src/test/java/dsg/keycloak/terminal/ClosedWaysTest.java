package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedWaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/dsg/clients-registrations/default",
                "/realms/dsg/clients-registrations/openid-connect",
                "realms/master//clients-registrations"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("nobody registers a client, at whichever address Keycloak has for that")
    void registration(String path) {
        assertThat(ClosedWays.isRegistration(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/dsg/protocol/openid-connect/logout",
                "/realms/dsg/protocol/openid-connect/logout/logout-confirm",
                "realms/dsg/protocol//openid-connect/logout"
            })
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a logout, and what is below it, is one however the address is written")
    void logout(String path) {
        assertThat(ClosedWays.isLogout(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/realms/dsg/protocol/openid-connect/auth", "/realms/dsg/login-actions/authenticate"})
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("logins stay open")
    void login(String path) {
        assertThat(ClosedWays.isLogout(path)).isFalse();
        assertThat(ClosedWays.isRegistration(path)).isFalse();
    }
}
