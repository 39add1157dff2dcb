package dsg.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("A role keeps its name across Keycloak")
    void keycloakNames(Role role) {
        assertThat(Role.fromKeycloakName(role.keycloakName())).contains(role);
    }
}
