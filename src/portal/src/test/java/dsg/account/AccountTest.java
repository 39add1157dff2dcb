package dsg.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.keycloak.GroupPaths;
import dsg.application.ApplicationId;
import dsg.application.Decision;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
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

    private final Account registrar = staff("R000", new Person("提供 一郎"));
    private final Account account = registered(Role.USER, Role.DATA_MANAGER);

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("what Keycloak gives opens nothing before the register has approved it")
    void unapproved() {
        account.seenInKeycloak("k", true, List.of(USER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak gives opens nothing before the register has approved it")
    @DisplayName("a role holds when the register approved it and Keycloak gives its group; more groups give no more")
    void intersection() {
        account.approve(decision());
        account.seenInKeycloak("k", true, List.of(USER_GROUP, MANAGER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).containsExactly(Role.USER);
    }

    @Test
    @Proves(value = "R21", says = "Accounts are registered, suspended and deleted")
    @DisplayName("disabling or deleting the user in Keycloak takes every role away")
    void disabled() {
        account.approve(decision());
        account.seenInKeycloak("k", false, List.of(USER_GROUP), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
        account.seenInKeycloak("k", true, List.of(USER_GROUP), NOW);
        account.goneFromKeycloak(NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("the same role in another contract's group gives nothing here")
    void otherContract() {
        account.approve(decision());
        account.seenInKeycloak("k", true, List.of("/contracts/D-2/aozora/user"), NOW);
        assertThat(account.effectiveRoles(PATHS)).isEmpty();
    }

    @Test
    @DisplayName("what is approved is approved once, and names the decision")
    void approvedOnce() {
        account.approve(decision());
        assertThat(account.isApproved()).isTrue();
        assertThatThrownBy(() -> account.approve(decision())).hasMessage("account.approved");
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("only the first accounts of a gateway need nobody's approval")
    void founders() {
        registrar.found(NOW);
        assertThat(registrar.isApproved()).isTrue();
        assertThatThrownBy(() -> account.found(NOW)).hasMessage("account.founded");
    }

    @Test
    @Proves(value = "R69", says = "Account and password are unique to each contract and user")
    @DisplayName("staff roles have no contract, all others have exactly one")
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

    @Test
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("duties of one side are combined in one account; the other side, the audit and organisations are not")
    void duties() {
        OrganisationId organisation = new OrganisationId(UUID.randomUUID());
        Set<Role> desk = Set.of(Role.ACCOUNTS, Role.HELPDESK, Role.JOINING_SUPPORT, Role.NOC, Role.SOC);
        assertThat(new Membership(organisation, null, desk).roles()).isEqualTo(desk);
        for (Role other : Set.of(Role.SECURITY_OFFICE, Role.AUDITOR, Role.COMPANY_MANAGER, Role.OFFICE_CLERK)) {
            assertThatThrownBy(() -> new Membership(organisation, null, Set.of(Role.ACCOUNTS, other)))
                    .hasMessage("account.roles.apart");
        }
        assertThatThrownBy(() -> new Membership(organisation, null, Set.of(Role.COMPANY_MANAGER, Role.OFFICE_CLERK)))
                .hasMessage("account.roles.apart");
    }

    private Account registered(Role... roles) {
        Membership membership = new Membership(new OrganisationId(UUID.randomUUID()), contract(), Set.of(roles));
        return new Account("A10000001", new Person("青空 花子"), membership, registrar.id(), NOW);
    }

    private static Account staff(String username, Person person) {
        Membership membership = new Membership(new OrganisationId(UUID.randomUUID()), null, Set.of(Role.PROVIDER));
        return new Account(username, person, membership, null, NOW);
    }

    static Decision decision() {
        return new Decision(
                new ApplicationId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                null,
                NOW,
                "");
    }

    private static ContractId contract() {
        return new ContractId(UUID.randomUUID());
    }
}
