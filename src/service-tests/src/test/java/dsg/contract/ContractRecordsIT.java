package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Accounts;
import dsg.account.Membership;
import dsg.company.JoiningNotice;
import dsg.company.Joinings;
import dsg.company.OrganisationDirectory;
import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.fileshare.browsing.FileSharing;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.PersonId;
import dsg.platform.access.Role;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ContractRecordsIT {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String OFFICE = "架空 官子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Accounts accounts;

    @Inject
    AuditRows audit;

    @Inject
    Contracts contracts;

    @Inject
    ContractBook book;

    @Inject
    ContractFacts facts;

    @Inject
    ContractRecords records;

    @Inject
    ContractDirectory directory;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationDirectory organisationDirectory;

    @Inject
    Joinings joinings;

    @Inject
    FileSharing sharing;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R62", says = "Sharing presumes a contract with the clause, or one that paragraph 8 exempts")
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @DisplayName("a new contract lacks everything, and each command puts one fact on record")
    void aContractLacksEverythingAtFirst() throws Exception {
        OrganisationId company = company();
        ContractId contract = contract(company);
        assertThat(facts.missing(contract)).containsExactlyInAnyOrder(Fact.values());

        security(() -> joinings.record(company, notice(), ""));
        assertThat(facts.missing(contract)).doesNotContain(Fact.JOINING);

        provider(() -> records.recordBasis(contract, new Basis(BasisKind.EXEMPTION, 2, "適用除外の決定 第2号")));
        assertThat(facts.missing(contract)).doesNotContain(Fact.BASIS);

        provider(() -> records.consent(contract, today(), "利用者登録申請書"));
        assertThat(facts.missing(contract)).containsExactlyInAnyOrder(Fact.OFFICE_CONSENT, Fact.DATA_MANAGER);
        assertThat(audit.of(PROVIDER, "RECORD_CONTRACT_FACT")).last().isEqualTo("OK");
        assertThat(audit.of(PROVIDER, "CONSENT")).last().isEqualTo("OK");
    }

    @Test
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName(
            "the provider never gives the office's consent, nor does a subcontractor or an office of another contract"
                    + " the own")
    void consentsAreOfTwoSides() throws Exception {
        ContractId first = id("DEMO-2026-001");
        ContractId second = id("DEMO-2026-002");
        assertThatThrownBy(() -> acting.as(OFFICE, "DEMO-2026-001", () -> {
                    records.consent(second, today(), "協議の記録");
                    return second;
                }))
                .hasMessage("contract.unknown");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> {
                    records.consent(first, today(), "協議の記録");
                    return first;
                }))
                .hasMessage("access.role");
        LocalDate tomorrow = today().plusDays(1);
        assertThatThrownBy(() -> provider(() -> records.consent(first, tomorrow, "協議の記録")))
                .hasMessage("contract.consent.future");
        acting.as("架空 守", () -> {
            records.consent(first, today(), "当社の同意書");
            return first;
        });
        ContractDetail detail = acting.as(PROVIDER, () -> book.detail(first));
        assertThat(detail.companyConsent()).extracting(ConsentRow::document).isEqualTo("当社の同意書");
        assertThat(detail.officeConsent()).isNotNull();
    }

    @Test
    @Proves(value = "R67", says = "Only the data manager named in the application deletes")
    @Proves(value = "T10", says = "Each company of a contract keeps at least one data manager")
    @DisplayName("only an approved data manager of a company of the contract is designated, and the last one stays")
    void dataManagers() throws Exception {
        ContractId first = id("DEMO-2026-001");
        ContractDetail detail = acting.as(PROVIDER, () -> book.detail(first));
        DataManagerRow only = detail.managers().stream()
                .filter(row -> row.organisation().equals(organisation("prime-a")))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> provider(() -> records.release(first, only.id(), "異動のため")))
                .hasMessage("contract.manager.last");
        assertThatThrownBy(
                        () -> provider(() -> records.designate(first, only.organisation(), only.account(), "利用者登録申請書")))
                .hasMessage("contract.manager.already");
        assertThatThrownBy(() ->
                        provider(() -> records.designate(first, organisation("sub-a"), only.account(), "利用者登録申請書")))
                .hasMessage("contract.manager.stranger");
        assertThatThrownBy(() -> provider(
                        () -> records.designate(id("DEMO-2026-002"), only.organisation(), only.account(), "利用者登録申請書")))
                .hasMessage("contract.manager.stranger");
    }

    @Test
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName("one person records neither both consents nor themself as data manager, whichever accounts they have")
    void onePersonIsNotTwo() throws Exception {
        ContractId first = id("DEMO-2026-001");
        PersonId person = acting.as(PROVIDER, () -> accounts.registerPerson("架空 二役" + UUID.randomUUID()));
        AccountId atProvider = approved(person, new Membership(organisation("provider"), null, Set.of(Role.PROVIDER)));
        AccountId atOffice =
                approved(person, new Membership(organisation("office-a"), first, Set.of(Role.REQUESTING_OFFICE)));
        AccountId atCompany =
                approved(person, new Membership(organisation("prime-a"), first, Set.of(Role.DATA_MANAGER)));
        Await.until("the provider's account is on", () -> acting.may(atProvider, ContractService.CONSENT));
        Await.until("the office's account is on", () -> acting.may(atOffice, ContractService.CONSENT));
        consent(atOffice, first);
        assertThatThrownBy(() -> consent(atProvider, first)).hasMessage("contract.consent.both");
        provider(() -> records.consent(first, today(), "当社の同意書"));
        assertThatThrownBy(() -> acting.as(atProvider, () -> {
                    records.designate(first, organisation("prime-a"), atCompany, "利用者登録申請書");
                    return first;
                }))
                .hasMessage("contract.manager.self");
    }

    private ContractId consent(AccountId by, ContractId contract) throws Exception {
        return acting.as(by, () -> {
            records.consent(contract, today(), "同意書");
            return contract;
        });
    }

    private AccountId approved(PersonId person, Membership membership) throws Exception {
        AccountId account = acting.as(PROVIDER, () -> accounts.register(person, membership));
        deciding.accept(SECURITY, account.value(), "");
        return account;
    }

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @DisplayName("only the security office records a joining; a correction says why, and the history stays")
    void joining() throws Exception {
        OrganisationId company = company();
        assertThatThrownBy(() -> provider(() -> joinings.record(company, notice(), "")))
                .hasMessage("access.role");
        JoiningNotice first = notice();
        security(() -> joinings.record(company, first, ""));
        JoiningNotice second = notice();
        assertThatThrownBy(() -> security(() -> joinings.record(company, second, " ")))
                .hasMessage("company.joining.because");
        security(() -> joinings.record(company, second, "番号の誤記のため"));
        assertThat(acting.as(SECURITY, () -> joinings.history(company)))
                .extracting(row -> row.notice().number())
                .containsExactly(second.number(), first.number());
        OrganisationId other = company();
        assertThatThrownBy(() -> security(() -> joinings.record(other, second, "")))
                .hasMessage("company.joining.taken");
        JoiningNotice tomorrow = new JoiningNotice("第0号", today(), today().plusDays(1));
        assertThatThrownBy(() -> security(() -> joinings.record(other, tomorrow, "")))
                .hasMessage("company.joining.future");
    }

    @Test
    @Proves(value = "R62", says = "Sharing presumes a contract with the clause, or one that paragraph 8 exempts")
    @DisplayName("the demonstration's contracts lack nothing, and are used")
    void theDemonstrationIsComplete() throws Exception {
        for (String number : List.of("DEMO-2026-001", "DEMO-2026-002", "DEMO-2026-003")) {
            assertThat(facts.missing(id(number))).as(number).isEmpty();
        }
        assertThat(acting.as("架空 小枝", () -> sharing.area().libraries())).isNotEmpty();
    }

    private OrganisationId company() throws Exception {
        String code = "it-" + UUID.randomUUID().toString().substring(0, 8);
        return acting.as(
                PROVIDER, () -> organisations.register(code, "試験企業 " + code, OrganisationKind.COMPANY, List.of("一")));
    }

    private ContractId contract(OrganisationId prime) throws Exception {
        String number = "IT-" + UUID.randomUUID().toString().substring(0, 8);
        Period year = new Period(today().minusDays(10), today().plusYears(1));
        return acting.as(
                PROVIDER, () -> contracts.register(number, "試験の契約", year, year, organisation("office-a"), prime));
    }

    private JoiningNotice notice() {
        return new JoiningNotice("第" + UUID.randomUUID().toString().substring(0, 8) + "号", today(), today());
    }

    private void provider(Runnable work) throws Exception {
        run(PROVIDER, work);
    }

    private void security(Runnable work) throws Exception {
        run(SECURITY, work);
    }

    private void run(String person, Runnable work) throws Exception {
        acting.as(person, () -> {
            work.run();
            return work;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OrganisationId organisation(String code) {
        return organisationDirectory.find(code).orElseThrow().id();
    }

    private ContractId id(String number) {
        return directory.find(number).map(Contract::id).orElseThrow();
    }
}
