package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FormsIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String MANAGER = "架空 守";
    private static final String OFFICE = "架空 官子";
    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String PRIME = "あおぞら架空重工（デモ）";
    private static final String SUBCONTRACTOR = "こかげ架空精機（デモ）";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    AuditRows audit;

    @Inject
    Forms forms;

    @Inject
    FormBook book;

    @Inject
    FormChecking checking;

    @Inject
    FormCarrying carrying;

    @Inject
    ParameterSheets sheets;

    @Inject
    SheetFolders folders;

    @Inject
    Books books;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AccountDirectory accounts;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName("what is wrong is said by cell, and the form has no number and is nobody else's")
    void faultyFormsStayAtHome() throws Exception {
        Map<String, String> person = person("甲");
        person.put("handlers", "無");
        person.put("mail", "だめ");
        FormId id = store(header(PRIME, "元請"), List.of(person));

        FormPage page = manager(() -> book.page(id));
        assertThat(page.row().state()).isEqualTo(FormState.FAULTY);
        assertThat(page.row().number()).isEmpty();
        assertThat(page.faults()).extracting(CellFault::cell).containsExactlyInAnyOrder("J17", "G17");
        assertThat(manager(() -> book.marked(id, CellFault::code)).content()).isNotEmpty();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> book.page(id))).hasMessage("forms.unknown");
        assertThatThrownBy(() -> acting.as(OFFICE, CONTRACT, () -> book.page(id)))
                .hasMessage("forms.unknown");
    }

    @Test
    @DisplayName("from the form over the checks of two to accounts and a parameter sheet in the prime's folder")
    void fromFormToSheet() throws Exception {
        Map<String, String> agreeing = person("乙");
        Map<String, String> unwilling = person("丙");
        unwilling.put("consent", "しない");
        FormId id = store(header(PRIME, "元請"), List.of(agreeing, unwilling));
        FormPage page = manager(() -> book.page(id));
        assertThat(page.row().state()).isEqualTo(FormState.SUBMITTED);
        assertThat(page.row().number()).isNotEmpty();

        FormId again = store(header(PRIME, "元請"), List.of(agreeing));
        assertThat(manager(() -> book.page(again)).faults())
                .extracting(CellFault::code)
                .containsExactly("forms.fault.underway");

        assertThatThrownBy(() -> deciding.accept(OFFICE, CONTRACT, id.value(), ""))
                .hasMessage("forms.unsettled");
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> find(id, Finding.OK)))
                .hasMessage("access.role");
        acting.as(OFFICE, CONTRACT, () -> find(id, Finding.OK));
        deciding.accept(OFFICE, CONTRACT, id.value(), "");

        acting.as(PROVIDER, () -> run(() -> carrying.register(id)));
        List<PersonRow> people = acting.as(PROVIDER, () -> book.page(id)).people();
        assertThat(people.getFirst().username()).startsWith("A");
        assertThat(people.getLast().username()).isEmpty();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> sheets.issue(id))))
                .hasMessage("forms.unapproved");

        AccountId account = account(people.getFirst().username());
        deciding.accept(SECURITY, account.value(), "");
        acting.as(PROVIDER, () -> run(() -> sheets.issue(id)));
        assertThat(acting.as(PROVIDER, () -> book.page(id)).row().state()).isEqualTo(FormState.DONE);

        SheetRow sheet = manager(() -> folders.list()).getFirst();
        assertThat(sheet.rule()).isEqualTo(SheetRule.PRIME_OWN);
        assertThat(sheet.fileName()).contains(page.row().number());
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> folders.download(sheet.id())))
                .hasMessage("access.role");
        FilledForm content = FormReader.read(
                UserForm.SHEET,
                books.open(
                        "sheet.xlsx",
                        manager(() -> folders.download(sheet.id())).content()));
        assertThat(content.rows()).hasSize(1);
        assertThat(content.rows().getFirst().value("account"))
                .isEqualTo(people.getFirst().username());
        assertThat(content.rows().getFirst().value("password")).hasSizeGreaterThan(20);
        assertThat(manager(() -> folders.list()).getFirst().openedAt()).isNotNull();
        assertThat(audit.of(MANAGER, "DOWNLOAD_SHEET")).last().isEqualTo("OK");
        assertThat(roles(account)).containsExactly(Role.USER);
    }

    @Test
    @DisplayName("a form that is sent back frees its people for another")
    void sentBack() throws Exception {
        Map<String, String> person = person("丁");
        FormId first = store(header(PRIME, "元請"), List.of(person));
        deciding.decline(OFFICE, CONTRACT, first.value(), "名簿の届出日を確かめてください。");
        assertThat(manager(() -> book.page(first)).row().state()).isEqualTo(FormState.RETURNED);
        assertThat(manager(() -> book.page(store(header(PRIME, "元請"), List.of(person))))
                        .row()
                        .state())
                .isEqualTo(FormState.SUBMITTED);
    }

    @Test
    @DisplayName("the prime hands in its subcontractor's form, and a company of another contract's cannot be named")
    void companies() throws Exception {
        Map<String, String> person = person("戊");
        person.put("site", "本社");
        FormPage page = manager(() -> book.page(store(header(SUBCONTRACTOR, "下請"), List.of(person))));
        assertThat(page.row().state()).isEqualTo(FormState.SUBMITTED);
        assertThat(page.row().company()).isEqualTo(organisation("sub-a"));
        FormPage stranger = manager(() -> book.page(store(header("みなと架空電機（デモ）", "元請"), List.of(person("己")))));
        assertThat(stranger.faults()).extracting(CellFault::code).contains("forms.fault.company");
        assertThatThrownBy(() -> manager(() -> forms.template(organisation("prime-b"))))
                .hasMessage("forms.company");
        assertThat(FormReader.read(
                                UserForm.LAYOUT,
                                books.open(
                                        "様式.xlsx",
                                        manager(() -> forms.template(organisation("sub-a")))
                                                .content()))
                        .value("contractNumber"))
                .isEqualTo(CONTRACT);
    }

    private FormId find(FormId id, Finding finding) {
        checking.find(
                id,
                book.page(id).people().stream()
                        .map(row -> new RowFinding(row.id(), finding, ""))
                        .toList());
        return id;
    }

    private FormId store(Map<String, String> header, List<Map<String, String>> people) throws Exception {
        byte[] form = FormWriter.write(UserForm.LAYOUT, header, people);
        return manager(() -> forms.store("利用者登録申請書.xlsx", form));
    }

    private <T> T manager(java.util.concurrent.Callable<T> work) throws Exception {
        return acting.as(MANAGER, CONTRACT, work);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private AccountId account(String username) throws Exception {
        transaction.begin();
        try {
            return accounts.findByUsername(username).map(Account::id).orElseThrow();
        } finally {
            transaction.rollback();
        }
    }

    private java.util.Set<Role> roles(AccountId id) throws Exception {
        transaction.begin();
        try {
            return accounts.get(id).roles();
        } finally {
            transaction.rollback();
        }
    }

    private OrganisationId organisation(String code) {
        return organisations.find(code).orElseThrow().id();
    }

    private Map<String, String> header(String company, String capacity) {
        Contract contract = contracts.find(CONTRACT).orElseThrow();
        Map<String, String> header = new HashMap<>();
        header.put("request", "新規");
        header.put("requestedOn", LocalDate.now(clock.withZone(Clocks.JAPAN)).toString());
        header.put("contractNumber", CONTRACT);
        header.put("contractTitle", contract.title());
        header.put("contractedOn", contract.contracted().from().toString());
        header.put("contractFrom", contract.contracted().from().toString());
        header.put("contractUntil", contract.contracted().until().toString());
        header.put("basis", "付帯");
        header.put("useFrom", contract.used().from().toString());
        header.put("useUntil", contract.used().until().toString());
        header.put("office", "架空装備庁 甲課");
        header.put("company", company);
        header.put("capacity", capacity);
        header.put("manager", MANAGER);
        header.put("managerMail", "mamoru@prime-a.example");
        return header;
    }

    private static Map<String, String> person(String name) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> person = new HashMap<>();
        person.put("change", "追加");
        person.put("name", "架空 " + name + mark);
        person.put("kana", "カクウ シケン");
        person.put("unit", "架空部");
        person.put("mail", mark + "@prime-a.example");
        person.put("site", "中央工場");
        person.put("handlers", "有");
        person.put("handlersFiledOn", "令和8年1月5日");
        person.put("systemUsers", "有");
        person.put("isDataManager", "いいえ");
        person.put("enrolled", "未");
        person.put("enrolment", "来訪");
        person.put("consent", "する");
        person.put("consentedOn", "2026-01-10");
        return person;
    }
}
