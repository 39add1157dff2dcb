package dsg.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final GroupPaths PATHS = GroupPaths.ofContract("D-1", "aozora");
    private static final String USER_GROUP = "/contracts/D-1/aozora/user";
    private static final String MANAGER_GROUP = "/contracts/D-1/aozora/protected-system-manager";

    private final AccountId registrar = new AccountId(UUID.randomUUID());
    private final AccountId approver = new AccountId(UUID.randomUUID());
    private final Account account = registered(Role.USER, Role.DATA_MANAGER);

    @Test
    @DisplayName("Decision 2: what Keycloak gives opens nothing before the register has approved it")
    void unapproved() {
        account.seenInKeycloak("k", true, List.of(USER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @DisplayName(
            "Decision 2: a role holds when the register approved it and Keycloak gives its group; more groups give no more")
    void intersection() {
        account.approve(approver, NOW);
        account.seenInKeycloak("k", true, List.of(USER_GROUP, MANAGER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).containsExactly(Role.USER);
    }

    @Test
    @DisplayName("R21, T28: disabling or deleting the user in Keycloak takes every role away")
    void disabled() {
        account.approve(approver, NOW);
        account.seenInKeycloak("k", false, List.of(USER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
        account.seenInKeycloak("k", true, List.of(USER_GROUP), NOW);
        account.goneFromKeycloak(NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @DisplayName("R69: the same role in another contract's group gives nothing here")
    void otherContract() {
        account.approve(approver, NOW);
        account.seenInKeycloak("k", true, List.of("/contracts/D-2/aozora/user"), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @DisplayName("T48: nobody approves the account that they registered, and nothing is approved twice")
    void fourEyes() {
        assertThatThrownBy(() -> account.approve(registrar, NOW)).hasMessage("account.approve.own");
        account.approve(approver, NOW);
        assertThatThrownBy(() -> account.approve(approver, NOW)).hasMessage("account.approved");
    }

    @Test
    @DisplayName("R69: staff roles have no contract, all others have exactly one")
    void rolesFitContract() {
        OrganisationId organisation = new OrganisationId(UUID.randomUUID());
        assertThatThrownBy(() -> new Membership(organisation, null, Set.of(Role.USER)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.roles");
        assertThatThrownBy(() -> new Membership(organisation, contract(), Set.of(Role.PROVIDER)))
                .hasMessage("account.roles");
        assertThatThrownBy(() -> new Membership(organisation, contract(), Set.of()))
                .hasMessage("account.roles");
    }

    private Account registered(Role... roles) {
        Membership membership = new Membership(new OrganisationId(UUID.randomUUID()), contract(), Set.of(roles));
        return new Account("A10000001", new Person("青空 花子"), membership, registrar, NOW);
    }

    private static ContractId contract() {
        return new ContractId(UUID.randomUUID());
    }
}
