package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.application.ApplicationId;
import dsg.application.Applications;
import dsg.application.Decision;
import dsg.company.Organisation;
import dsg.company.OrganisationDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Await;
import dsg.server.Dates;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes of the second contract of the demonstration, whose dates are put back afterwards. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ContractChangesIT {

    private static final String CONTRACT = "DEMO-2026-002";
    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 官子";
    private static final String COMPANY = "架空 港";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Deciding.Waiting waiting;

    @Inject
    Applications applications;

    @Inject
    Accounts accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AuditRows audit;

    @Inject
    Dates dates;

    @Inject
    ContractChanges changes;

    @Inject
    ContractBook book;

    @Inject
    ContractDirectory contracts;

    @Inject
    Clock clock;

    private LocalDate today = LocalDate.MIN;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    /** What an earlier test has closed takes its people's accounts away, and gives them back. */
    @BeforeEach
    void inUse() throws Exception {
        today = LocalDate.now(clock);
        dates.set(CONTRACT, today.minusMonths(6), today.plusMonths(6), today.plusMonths(7));
        Await.until("the office's account is on", () -> acting.may(OFFICE, CONTRACT, ContractService.DECIDE_CHANGE));
    }

    @AfterEach
    void asItWas() {
        dates.set(
                CONTRACT,
                today.withDayOfYear(1),
                today.plusYears(1),
                today.plusYears(1).plusMonths(1));
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("the provider proposes, the office approves, and both stay on record with reason and log")
    void extension() throws Exception {
        LocalDate wanted = today.plusMonths(9);
        UUID change = propose(wanted);
        assertThat(detail().row().used().until()).isEqualTo(today.plusMonths(6));
        assertThatThrownBy(() -> deciding.accept(PROVIDER, change, "")).hasMessage("access.role");
        assertThatThrownBy(() -> deciding.accept(COMPANY, CONTRACT, change, "")).hasMessage("application.unknown");
        approve(change);
        ContractDetail after = detail();
        assertThat(after.row().used().until()).isEqualTo(wanted);
        assertThat(after.row().tidyUntil()).isAfter(wanted.plusDays(14));
        ChangeRow row = after.changes().getFirst();
        assertThat(row.state()).isEqualTo(ChangeState.APPROVED);
        assertThat(row.because()).isEqualTo("納期の変更のため");
        assertThat(row.before()).isEqualTo(new Period(today.minusMonths(6), today.plusMonths(6)));
        assertThat(audit.of(PROVIDER, "PROPOSE_CHANGE")).last().isEqualTo("OK");
        assertThat(audit.of(OFFICE, "DECIDE_CHANGE")).last().isEqualTo("OK");
    }

    @Test
    @Proves(value = "T15", says = "Shortened to a past day, tidying begins after the approval, never already over")
    @DisplayName("shortened to a past day, use ends today, and tidying begins tomorrow; nothing is shut")
    void shorteningToThePast() throws Exception {
        approve(propose(today.minusMonths(2)));
        ContractDetail after = detail();
        assertThat(after.row().used().until()).isEqualTo(today);
        assertThat(after.row().state()).isEqualTo(ContractState.IN_USE);
        assertThat(after.row().tidyUntil()).isAfter(today.plusDays(14));
        assertThat(after.changes().getFirst().isPostponed()).isTrue();
    }

    @Test
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @DisplayName("an extension that is approved in tidying opens the contract again")
    void extensionReopens() throws Exception {
        dates.set(CONTRACT, today.minusMonths(6), today.minusDays(3), today.plusDays(12));
        assertThat(detail().row().state()).isEqualTo(ContractState.TIDYING);
        approve(propose(today.plusMonths(1)));
        assertThat(detail().row().state()).isEqualTo(ContractState.IN_USE);
    }

    @Test
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @DisplayName("after closing, and after the key's destruction, an extension is refused and says which it is")
    void neverAgain() throws Exception {
        dates.set(CONTRACT, today.minusMonths(6), today.minusDays(22), today.minusDays(2));
        assertThatThrownBy(() -> propose(today.plusMonths(1))).hasMessage("contract.change.closed");
        dates.destroyKey(CONTRACT);
        assertThatThrownBy(() -> propose(today.plusMonths(1))).hasMessage("contract.change.destroyed");
    }

    @Test
    @Proves(value = "T15", says = "An extension before closing opens the contract again; after closing it is refused")
    @DisplayName("proposed before closing and approved after it comes too late")
    void approvedTooLate() throws Exception {
        dates.set(CONTRACT, today.minusMonths(6), today.minusDays(3), today.plusDays(12));
        UUID change = propose(today.plusMonths(1));
        dates.set(CONTRACT, today.minusMonths(6), today.minusDays(22), today.minusDays(2));
        // the clock shuts at once; the accounts follow within a second, and then it is the role that is missing
        assertThatThrownBy(() -> approve(change)).hasMessageMatching("contract.change.closed|access.role");
        withdraw(change);
    }

    @Test
    @Proves(value = "T47", says = "Two applications about one thing do not cross")
    @DisplayName("one change at a time; a declined one changes nothing and stays on record")
    void oneAtATime() throws Exception {
        UUID change = propose(today.plusMonths(9));
        assertThatThrownBy(() -> propose(today.plusMonths(8))).hasMessage("contract.change.waiting");
        deciding.decline(OFFICE, CONTRACT, change, "必要がないため");
        ContractDetail after = detail();
        assertThat(after.row().used().until()).isEqualTo(today.plusMonths(6));
        assertThat(after.changes().getFirst().application().decision())
                .map(Decision::words)
                .contains("必要がないため");
    }

    @Test
    @DisplayName(
            "what no approval could bring into force is refused at once: the calendar counts no tidy period from there")
    void beyondTheCalendar() {
        LocalDate last = LocalDate.of(2099, 12, 20);
        Period used = new Period(today.minusMonths(6), last);
        assertThatThrownBy(() -> propose(new Period(today.minusYears(2), last), used))
                .hasMessage("contract.change.beyond");
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("nobody sees or decides about another contract than the own")
    void onlyTheOwn() throws Exception {
        UUID change = propose(today.plusMonths(9));
        ApplicationId application = acting.as(PROVIDER, () -> waiting.about(change));
        assertThatThrownBy(() -> acting.as(OFFICE, "DEMO-2026-001", () -> applications.page(application)))
                .hasMessage("application.unknown");
        assertThatThrownBy(() -> acting.as(OFFICE, "DEMO-2026-001", () -> {
                    applications.accept(application, "", "", null);
                    return application;
                }))
                .hasMessage("application.unknown");
        ContractId id = id();
        assertThatThrownBy(() -> acting.as("架空 青子", () -> book.detail(id))).hasMessage("contract.unknown");
        withdraw(change);
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "one person who has an account at the provider and one at the requesting office does not approve what they"
                    + " proposed")
    void onePersonWithTwoAccounts() throws Exception {
        PersonId person = acting.as(PROVIDER, () -> accounts.registerPerson("架空 二役" + UUID.randomUUID()));
        AccountId proposing = approved(person, new Membership(organisation("provider"), null, Set.of(Role.PROVIDER)));
        AccountId office =
                approved(person, new Membership(organisation("office-a"), id(), Set.of(Role.REQUESTING_OFFICE)));
        Await.until("the provider's account is on", () -> acting.may(proposing, ContractService.PROPOSE_CHANGE));
        Await.until("the office's account is on", () -> acting.may(office, ContractService.DECIDE_CHANGE));
        ContractId id = id();
        Period used = new Period(today.minusMonths(6), today.plusMonths(9));
        Period contracted = new Period(today.minusYears(2), today.plusYears(3));
        UUID change = acting.as(
                proposing, () -> changes.propose(id, new PeriodChange(contracted, used, "納期の変更のため", "変更契約書 第1号")));
        assertThatThrownBy(() -> acting.as(office, () -> deciding.accept(change, "")))
                .hasMessage("application.own");
        assertThat(detail().row().used().until()).isEqualTo(today.plusMonths(6));
        approve(change);
        assertThat(detail().row().used().until()).isEqualTo(today.plusMonths(9));
    }

    private AccountId approved(PersonId person, Membership membership) throws Exception {
        AccountId account = acting.as(PROVIDER, () -> accounts.register(person, membership));
        deciding.accept("架空 管太", account.value(), "");
        return account;
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).map(Organisation::id).orElseThrow();
    }

    private UUID propose(LocalDate until) throws Exception {
        return propose(new Period(today.minusYears(2), today.plusYears(3)), new Period(today.minusMonths(6), until));
    }

    private UUID propose(Period contracted, Period used) throws Exception {
        ContractId id = id();
        return acting.as(
                PROVIDER, () -> changes.propose(id, new PeriodChange(contracted, used, "納期の変更のため", "変更契約書 第1号")));
    }

    private void approve(UUID change) throws Exception {
        deciding.accept(OFFICE, CONTRACT, change, "");
    }

    private void withdraw(UUID change) throws Exception {
        acting.as(PROVIDER, () -> {
            applications.withdraw(waiting.about(change));
            return change;
        });
    }

    private ContractDetail detail() throws Exception {
        ContractId id = id();
        return acting.as(PROVIDER, () -> book.detail(id));
    }

    private ContractId id() {
        return contracts.find(CONTRACT).map(Contract::id).orElseThrow();
    }
}
