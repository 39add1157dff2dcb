package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.AccountState;
import dsg.account.desk.AccountDesk;
import dsg.account.desk.NewAccount;
import dsg.company.OrganisationDirectory;
import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.forms.FormBook;
import dsg.forms.FormCompany;
import dsg.forms.FormId;
import dsg.forms.FormRow;
import dsg.forms.Forms;
import dsg.forms.successor.Successor;
import dsg.forms.successor.Successors;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.CellFault;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contract comes onto the register by its office's clerk, and is used for forms once both sides have agreed. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RegistrationIT {

    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    ContractRegistrations registrations;

    @Inject
    ContractRecords records;

    @Inject
    ContractBook book;

    @Inject
    AccountDesk desk;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationDirectory directory;

    @Inject
    ContractDirectory contracts;

    @Inject
    Successors successors;

    @Inject
    Forms forms;

    @Inject
    FormBook formBook;

    private final Map<OrganisationId, String> codes = new HashMap<>();

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "T4", says = "Subcontractors form a tree of any depth under the prime")
    @DisplayName(
            "the clerk registers for the own office whatever is typed, adds three tiers, and sees no other office's")
    void byTheClerk() throws Exception {
        AccountId clerk = account("office-a", "", Role.OFFICE_CLERK);
        OrganisationId other = office();
        String number = number();
        ContractId id = acting.as(clerk, () -> registrations.register(contract(number, other)));
        acting.as(clerk, () -> run(() -> registrations.addSubcontractor(id, id("sub-a"), id("prime-a"))));
        acting.as(clerk, () -> run(() -> registrations.addSubcontractor(id, id("prime-b"), id("sub-a"))));
        assertThat(acting.as(clerk, () -> registrations.page(id)).parties())
                .extracting(party -> party.organisation() + " " + party.depth())
                .containsExactly(id("office-a") + " 0", id("prime-a") + " 0", id("sub-a") + " 1", id("prime-b") + " 2");
        assertThat(acting.as(clerk, () -> registrations.own()))
                .extracting(each -> each.row().number())
                .contains(number);
        ContractDetail detail = acting.as(PROVIDER, () -> book.detail(id));
        assertThat(detail.registration())
                .isNotNull()
                .extracting(
                        RegistrationRow::project,
                        RegistrationRow::procurement,
                        RegistrationRow::designation,
                        RegistrationRow::deputy,
                        RegistrationRow::registeredBy)
                .containsExactly("架空事業", Procurement.LOCAL, "指定書 第3号", "架空 代", clerk);
        assertThat(detail.row().missing())
                .contains(Fact.OFFICE_CONSENT, Fact.COMPANY_CONSENT)
                .doesNotContain(Fact.BASIS);

        AccountId stranger = acting.as(
                PROVIDER,
                () -> desk.register(
                        new NewAccount("", "架空 他課", codes.getOrDefault(other, ""), "", Set.of(Role.OFFICE_CLERK), "")));
        activate(stranger);
        assertThat(acting.as(stranger, () -> registrations.own())).isEmpty();
        assertThatThrownBy(() -> acting.as(stranger, () -> registrations.page(id)))
                .hasMessage("contract.unknown");
        assertThatThrownBy(() -> acting.as(
                        stranger, () -> run(() -> registrations.addSubcontractor(id, id("prime-b"), id("prime-a")))))
                .hasMessage("contract.unknown");
    }

    @Test
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @DisplayName("a number that is taken or none, a deputy who is the clerk, a company in the office's place: refused")
    void refused() throws Exception {
        String number = number();
        acting.as(PROVIDER, () -> registrations.register(contract(number, id("office-a"))));
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> registrations.register(contract(number, id("office-a")))))
                .hasMessage("contract.number.taken");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> registrations.register(contract("番号", id("office-a")))))
                .hasMessage("contract.number.bad");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> registrations.register(contract(number(), id("prime-b")))))
                .hasMessage("contract.office.none");
        assertThatThrownBy(() -> acting.as(
                        PROVIDER, () -> registrations.register(contract(number(), id("office-a"), "架空 係", "架空　係"))))
                .hasMessage("contract.deputy");
        assertThatThrownBy(() -> acting.as("架空 守", () -> registrations.companies()))
                .hasMessage("access.role");
    }

    @Test
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @DisplayName("F1 is taken only once both sides have agreed")
    void agreedFirst() throws Exception {
        String number = number();
        ContractId id = acting.as(PROVIDER, () -> registrations.register(contract(number, id("office-a"))));
        AccountId manager = account("prime-a", number, Role.PROTECTED_SYSTEM_MANAGER);
        AccountId office = account("office-a", number, Role.REQUESTING_OFFICE);
        assertThatThrownBy(() -> acting.as(manager, () -> submit())).hasMessage("forms.requirement.OFFICE_CONSENT");
        acting.as(office, () -> run(() -> records.consent(id, today(), "協議の記録")));
        assertThatThrownBy(() -> acting.as(manager, () -> submit())).hasMessage("forms.requirement.COMPANY_CONSENT");
        acting.as(manager, () -> run(() -> records.consent(id, today(), "同意書")));
        FormId form = acting.as(manager, () -> submit());
        assertThat(acting.as(manager, () -> formBook.page(form)).row())
                .extracting(FormRow::number)
                .asString()
                .isNotEmpty();
    }

    @Test
    @Proves(value = "T1", says = "One person has one enrolment for all accounts")
    @DisplayName(
            "the people of a contract go on in another by one form, under their accounts; consent alone stands empty")
    void carriedOver() throws Exception {
        String number = number();
        ContractId next = acting.as(PROVIDER, () -> registrations.register(contract(number, id("office-a"))));
        assertThat(acting.as("架空 守", "DEMO-2026-001", () -> successors.contracts()))
                .extracting(Successor::number)
                .contains(number)
                .doesNotContain("DEMO-2026-001", "DEMO-2026-002");
        byte[] workbook = acting.as("架空 守", "DEMO-2026-001", () -> successors.workbook(next))
                .content();
        assertThatThrownBy(() -> acting.as("架空 守", "DEMO-2026-001", () -> successors.workbook(demonstration())))
                .hasMessage("contract.unknown");

        AccountId manager = account("prime-a", number, Role.PROTECTED_SYSTEM_MANAGER);
        FormId form = acting.as(manager, () -> forms.store("引継ぎ.xlsx", workbook, null));
        assertThat(acting.as(manager, () -> formBook.page(form)).faults())
                .extracting(CellFault::label)
                .contains("生体登録・個人情報取得への同意")
                .doesNotContain("氏名", "契約番号", "利用者ID");
    }

    /** Of a company that is none of the caller's. */
    private ContractId demonstration() {
        return contracts.find("DEMO-2026-002").orElseThrow().id();
    }

    private FormId submit() {
        FormCompany company = forms.companies().getFirst();
        Map<String, String> head = new HashMap<>(forms.head(company.id()));
        head.putAll(map("request=新規", "basis=付帯", "office=架空装備庁 甲課", "manager=架空 守", "managerMail=m@prime-a.example"));
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> person = map(
                "change=追加",
                "name=架空 契" + mark,
                "kana=カクウ ケイ",
                "unit=架空部",
                "mail=" + mark + "@prime-a.example",
                "site=中央工場",
                "handlers=有",
                "handlersFiledOn=令和8年1月5日",
                "systemUsers=有",
                "isDataManager=はい",
                "enrolled=未",
                "enrolment=来訪",
                "consent=する",
                "consentedOn=2026-01-10");
        return forms.write(company.id(), head, List.of(person));
    }

    private static NewContract contract(
            String number, OrganisationId office, String clerk, String deputy, OrganisationId prime) {
        Period year = new Period(today().minusDays(10), today().plusYears(1));
        return new NewContract(
                number,
                "架空の登録契約",
                year,
                year,
                office,
                prime,
                new Basis(BasisKind.EXEMPTION, 2, "適用除外の決定"),
                new NewContract.Said("架空事業", Procurement.LOCAL, "指定書 第3号", clerk, deputy));
    }

    private NewContract contract(String number, OrganisationId office, String clerk, String deputy) {
        return contract(number, office, clerk, deputy, id("prime-a"));
    }

    private NewContract contract(String number, OrganisationId office) {
        return contract(number, office, "架空 係", "架空 代");
    }

    private OrganisationId office() throws Exception {
        String code = "of-" + UUID.randomUUID().toString().substring(0, 8);
        OrganisationId made = acting.as(
                PROVIDER,
                () -> organisations.register(
                        code, "架空装備庁 他課 " + code, OrganisationKind.REQUESTING_OFFICE, List.of("本庁舎")));
        codes.put(made, code);
        return made;
    }

    private AccountId account(String organisation, String contract, Role role) throws Exception {
        AccountId id = acting.as(
                PROVIDER,
                () -> desk.register(
                        new NewAccount("", "架空 登録 " + UUID.randomUUID(), organisation, contract, Set.of(role), "")));
        activate(id);
        return id;
    }

    private void activate(AccountId id) throws Exception {
        deciding.accept(SECURITY, id.value(), "");
        Await.until(
                "made at Keycloak",
                () -> acting.as(PROVIDER, () -> desk.account(id)).row().state() == AccountState.ACTIVE);
    }

    private OrganisationId id(String code) {
        return directory.find(code).orElseThrow().id();
    }

    private static String number() {
        return "REG-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.JAPAN);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new HashMap<>();
        Stream.of(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> map.put(pair[0], pair[1]));
        return map;
    }
}
