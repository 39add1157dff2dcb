package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.administration.BoundTokenFilter;
import dsg.proof.Proves;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedWaysTest {

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName(
            "the doorstep is asked before every other filter, so that a stranger hears nothing of what lies behind")
    void doorstepComesFirst() {
        assertThat(List.of(ClosedWays.class, BoundTokenFilter.class))
                .allSatisfy(other -> assertThat(priority(Doorstep.class)).isLessThan(priority(other)));
    }

    /** Lower comes first (Jakarta REST 6.6). */
    private static int priority(Class<?> filter) {
        Priority given = filter.getAnnotation(Priority.class);
        return given == null ? Priorities.USER : given.value();
    }

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
