package dsg.account;

import static dsg.account.DifferenceKind.ACCOUNT_MISSING;
import static dsg.account.DifferenceKind.DISABLED;
import static dsg.account.DifferenceKind.ENABLED_WHILE_SUSPENDED;
import static dsg.account.DifferenceKind.GIVEN_UNAPPROVED;
import static dsg.account.DifferenceKind.GROUP_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.account.Differences.Found;
import dsg.account.keycloak.GroupPaths;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("未承認の差分")
class DifferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final GroupPaths PATHS = GroupPaths.ofContract("D-1", "aozora");
    private static final String USER = "/contracts/D-1/aozora/user";
    private static final String MANAGER = "/contracts/D-1/aozora/data-manager";

    private final Account registrar = staff();
    private final Account account = new Account(
            "A10000001",
            new Person("架空 青子"),
            new Membership(
                    new OrganisationId(UUID.randomUUID()),
                    new ContractId(UUID.randomUUID()),
                    Set.of(Role.USER, Role.DATA_MANAGER)),
            registrar.id(),
            NOW);

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("none where Keycloak gives what was approved")
    void agreed() {
        approve();
        account.seenInKeycloak("k", true, List.of(USER, MANAGER), NOW);
        assertThat(found()).isEmpty();
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("a group given beyond the approval is one, wherever it stands in the tree")
    void givenUnapproved() {
        approve();
        account.seenInKeycloak("k", true, List.of(USER, MANAGER, "/staff/provider"), NOW);
        assertThat(found()).containsExactly(new Found(GIVEN_UNAPPROVED, "/staff/provider"));
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("before the approval every group is one")
    void unapproved() {
        account.seenInKeycloak("k", true, List.of(USER), NOW);
        assertThat(found()).containsExactly(new Found(GIVEN_UNAPPROVED, USER));
    }

    @Test
    @DisplayName("an approved group that was taken away is one")
    void groupMissing() {
        approve();
        account.seenInKeycloak("k", true, List.of(USER), NOW);
        assertThat(found()).containsExactly(new Found(GROUP_MISSING, MANAGER));
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @DisplayName("a disabled account is one, without its missing groups")
    void disabled() {
        approve();
        account.seenInKeycloak("k", false, List.of(), NOW);
        assertThat(found()).containsExactly(new Found(DISABLED, null));
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @DisplayName("an approved account is one until it is made, and again once it is deleted")
    void missing() {
        assertThat(found()).isEmpty();
        approve();
        assertThat(found()).containsExactly(new Found(ACCOUNT_MISSING, null));
        account.seenInKeycloak("k", true, List.of(USER, MANAGER), NOW);
        assertThat(found()).isEmpty();
        account.goneFromKeycloak(NOW);
        assertThat(found()).containsExactly(new Found(ACCOUNT_MISSING, null));
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @DisplayName("a suspended account is none while Keycloak keeps it out, and one when somebody enables it there")
    void suspended() {
        approve();
        account.seenInKeycloak("k", true, List.of(USER, MANAGER), NOW);
        account.suspend("試行が続いたため", NOW);
        assertThat(account.effectiveRoles(PATHS)).as("at once").isEmpty();
        assertThat(found()).as("Keycloak has not been told").isEmpty();
        account.seenInKeycloak("k", false, List.of(USER, MANAGER), NOW);
        account.suspension().enforced();
        assertThat(found()).isEmpty();
        account.seenInKeycloak("k", true, List.of(USER, MANAGER), NOW);
        assertThat(found()).containsExactly(new Found(ENABLED_WHILE_SUSPENDED, null));
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
        account.resume(NOW);
        assertThat(found()).isEmpty();
        assertThat(account.effectiveRoles(PATHS)).isNotEmpty();
    }

    private void approve() {
        account.approve(AccountTest.decision());
    }

    private static Account staff() {
        Membership membership = new Membership(new OrganisationId(UUID.randomUUID()), null, Set.of(Role.PROVIDER));
        return new Account("A10000000", new Person("架空 係"), membership, null, NOW);
    }

    private List<Found> found() {
        return Differences.of(account, PATHS);
    }
}
