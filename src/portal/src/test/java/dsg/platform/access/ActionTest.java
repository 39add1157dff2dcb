package dsg.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {

    private static final Set<Action> IN_AREA = EnumSet.of(
            Action.VIEW_AREA,
            Action.DOWNLOAD_FILE,
            Action.UPLOAD_FILE,
            Action.CREATE_FOLDER,
            Action.REQUEST_REMOVAL,
            Action.AGREE_REMOVAL,
            Action.DELETE_FILE,
            Action.MOVE_FILE,
            Action.ACCEPT_ARRIVAL,
            Action.RESTORE_FILE);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVIDER", "SECURITY_OFFICE"})
    @DisplayName("the provider and the security office reach no file of an area")
    void staffReachNoFiles(Role staff) {
        assertThat(IN_AREA).noneMatch(action -> action.allows(Set.of(staff)));
    }

    @Test
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("no role may both register and approve an account")
    void registrarAndApproverDiffer() {
        for (Role role : Role.values()) {
            Set<Role> only = Set.of(role);
            assertThat(Action.REGISTER_ACCOUNT.allows(only) && Action.APPROVE_ACCOUNT.allows(only))
                    .isFalse();
        }
    }

    @Test
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName(
            "no role may both propose a change of a contract and decide about it, nor ask for a removal and agree to it")
    void askingAndDecidingDiffer() {
        for (Role role : Role.values()) {
            Set<Role> only = Set.of(role);
            assertThat(Action.PROPOSE_CHANGE.allows(only) && Action.DECIDE_CHANGE.allows(only))
                    .isFalse();
            assertThat(Action.REQUEST_REMOVAL.allows(only) && Action.AGREE_REMOVAL.allows(only))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    @DisplayName("Nobody without a role may anything")
    void noRoleNoRight(Action action) {
        assertThat(action.allows(Set.of())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("A role keeps its name across Keycloak")
    void keycloakNames(Role role) {
        assertThat(Role.fromKeycloakName(role.keycloakName())).contains(role);
    }
}
