package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.account.Accounts;
import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.forms.check.RowChange;
import dsg.forms.paper.HandlerLists;
import dsg.forms.paper.Match;
import dsg.forms.paper.Papers;
import dsg.forms.sheet.SheetRow;
import dsg.forms.sheet.SheetRule;
import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.calendar.Clocks;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final FormLayout HANDLERS = FormLayouts.ofClassPath("H1-1.json");

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
    Papers papers;

    @Inject
    HandlerLists handlers;

    @Inject
    Accounts accountNames;

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
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> folders.download(sheet.id(), false)))
                .hasMessage("access.role");
        FilledForm content = FormReader.read(
                UserForm.SHEET,
                books.open(
                        "sheet.xlsx",
                        manager(() -> folders.download(sheet.id(), false)).content()));
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

    @Test
    @Proves(value = "R120", says = "A change of the form's contents needs a change form")
    @Proves(value = "R121", says = "The change form is the same form")
    @DisplayName("a change form changes the person's account and a removal ends it for good, at Keycloak too")
    void changedAndRemoved() throws Exception {
        String username = accountOf(person("庚"));
        AccountId account = account(username);

        Map<String, String> change = person("辛");
        change.putAll(Map.of("change", "変更", "account", username, "because", "改姓"));
        carryOut(change, "変更");
        assertThat(acting.as(PROVIDER, () -> accountNames.detail(account)).name())
                .isEqualTo(change.get("name"));
        assertThat(roles(account)).containsExactly(Role.USER);

        Map<String, String> removal = new HashMap<>(change);
        removal.putAll(Map.of("change", "削除", "because", "異動"));
        FormId removed = carryOut(removal, "削除");
        assertThat(manager(() -> book.page(removed)).people().getFirst().carried())
                .isTrue();
        assertThat(isUsable(account)).isFalse();
        FormId again = store(header("削除"), List.of(removal));
        assertThat(manager(() -> book.page(again)).faults())
                .extracting(CellFault::code)
                .containsExactly("forms.fault.account.over");
        assertThat(accountOf(person("壬"))).isNotEqualTo(username);
    }

    @Test
    @Proves(value = "R124", says = "Office or provider may ask for more or send back")
    @Proves(value = "R122", says = "Proof of a change is attached where needed")
    @DisplayName("the office says something to cells and asks for a document; what comes back takes the form's place")
    void sentBackWithRemarks() throws Exception {
        Map<String, String> person = person("癸");
        FormId first = store(header("新規"), List.of(person));
        acting.as(OFFICE, CONTRACT, () -> run(() -> checking.remark(first, "g17", "別のアドレスにしてください。")));
        acting.as(OFFICE, CONTRACT, () -> run(() -> papers.want(first, "名簿の写し")));
        UUID paper =
                manager(() -> papers.add(first, "名簿.xlsx", FormWriter.write(UserForm.LAYOUT, Map.of(), List.of())));
        assertThat(acting.as(OFFICE, CONTRACT, () -> papers.download(paper)).content())
                .isNotEmpty();
        assertThatThrownBy(() -> manager(() -> papers.add(first, "名簿.exe", new byte[] {1})))
                .hasMessage("forms.paper.kind");
        deciding.decline(OFFICE, CONTRACT, first.value(), "指摘を直してください。");
        assertThat(manager(() -> book.page(first)).remarks())
                .extracting(FormPage.Remark::cell)
                .containsExactly("G17");
        assertThat(manager(() -> book.marked(first, CellFault::code)).content()).isNotEmpty();
        byte[] better = FormWriter.write(UserForm.LAYOUT, header("新規"), List.of(person));
        FormId second = manager(() -> forms.store("利用者登録申請書.xlsx", better, first));
        assertThat(manager(() -> book.page(second)).previous()).isEqualTo(first.value());
        manager(() -> run(() -> forms.withdraw(second)));
        assertThat(manager(() -> book.page(second)).row().state()).isEqualTo(FormState.WITHDRAWN);
    }

    @Test
    @Proves(value = "R99", says = "The requesting office checks that users stand on both name lists")
    @Proves(value = "T21", says = "The requesting office checks names row by row")
    @DisplayName("rows are matched against the office's list; a list with a fault is not stored")
    void matched() throws Exception {
        Map<String, String> listed = person("子");
        Map<String, String> missing = person("丑");
        FormId form = store(header("新規"), List.of(listed, missing));
        Map<String, String> row =
                Map.of("company", PRIME, "name", Objects.requireNonNull(listed.get("name")), "filedOn", "2026-01-05");
        byte[] wrong = FormWriter.write(HANDLERS, Map.of("contractNumber", "架空-0"), List.of(row));
        assertThat(acting.as(OFFICE, CONTRACT, () -> handlers.store("名簿.xlsx", wrong)))
                .extracting(CellFault::cell)
                .containsExactlyInAnyOrder("C4", "F4");
        byte[] list =
                FormWriter.write(HANDLERS, Map.of("contractNumber", CONTRACT, "asOf", "2026-01-10"), List.of(row));
        assertThat(acting.as(OFFICE, CONTRACT, () -> handlers.store("名簿.xlsx", list)))
                .isEmpty();
        List<PersonRow> people = manager(() -> book.page(form)).people();
        assertThat(acting.as(OFFICE, CONTRACT, () -> handlers.matches(form)))
                .containsEntry(people.getFirst().id(), Match.LISTED)
                .containsEntry(people.getLast().id(), Match.MISSING);
    }

    @Test
    @Proves(value = "R100", says = "The prime gathers and submits its subcontractors' forms")
    @Proves(value = "R104", says = "A subcontractor without a folder gets the sheet from the prime")
    @DisplayName(
            "a subcontractor's sheet lies with the prime alone, which fetches it as PDF too and says that it passed it on")
    void relayed() throws Exception {
        Map<String, String> person = person("寅");
        person.put("site", "本社");
        person.put("isDataManager", "はい");
        Map<String, String> header = header(SUBCONTRACTOR, "下請");
        FormId id = store(header, List.of(person));
        approve(id);
        acting.as(PROVIDER, () -> run(() -> sheets.issue(id)));
        SheetRow sheet = manager(() -> folders.list()).stream()
                .filter(each -> each.company().equals(organisation("sub-a")))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.rule()).isEqualTo(SheetRule.PRIME_ONLY);
        assertThat(sheet.toBePassedOn()).isTrue();
        assertThatThrownBy(() -> manager(() -> run(() -> folders.passOn(sheet.id()))))
                .hasMessage("forms.sheet.relay.unopened");
        FormDownload pdf = manager(() -> folders.download(sheet.id(), true));
        assertThat(pdf.name()).endsWith(".pdf");
        assertThat(new String(pdf.content(), 0, 8, StandardCharsets.US_ASCII)).isEqualTo("%PDF-1.5");
        manager(() -> run(() -> folders.passOn(sheet.id())));
        assertThat(manager(() -> folders.list()).stream()
                        .filter(each -> each.id().equals(sheet.id()))
                        .findFirst()
                        .orElseThrow()
                        .passedOnAt())
                .isNotNull();
    }

    @Test
    @DisplayName("what is typed on the screen becomes a workbook that is stored like any other")
    void typed() throws Exception {
        Map<String, String> head = new HashMap<>(header("新規"));
        head.put("contractNumber", "");
        FormId id = manager(() -> forms.write(organisation("prime-a"), head, List.of(person("卯"))));
        FormPage page = manager(() -> book.page(id));
        assertThat(page.faults()).isEmpty();
        assertThat(page.row().state()).isEqualTo(FormState.SUBMITTED);
        FilledForm read = FormReader.read(
                UserForm.LAYOUT,
                books.open("a.xlsx", manager(() -> book.original(id)).content()));
        assertThat(read.value("contractNumber")).isEqualTo(CONTRACT);
    }

    /** Whoever gets an account by a form; its username. */
    private String accountOf(Map<String, String> person) throws Exception {
        FormId id = store(header("新規"), List.of(person));
        approve(id);
        return acting.as(PROVIDER, () -> book.page(id)).people().getFirst().username();
    }

    /** The office finds everybody right, the provider registers them, the security office approves the accounts. */
    private void approve(FormId id) throws Exception {
        acting.as(OFFICE, CONTRACT, () -> find(id, Finding.OK));
        deciding.accept(OFFICE, CONTRACT, id.value(), "");
        acting.as(PROVIDER, () -> run(() -> carrying.register(id)));
        for (PersonRow row : acting.as(PROVIDER, () -> book.page(id)).people()) {
            if (row.change() == RowChange.ADD) {
                deciding.accept(SECURITY, account(row.username()).value(), "");
            }
        }
    }

    private FormId carryOut(Map<String, String> row, String request) throws Exception {
        FormId id = store(header(request), List.of(row));
        assertThat(manager(() -> book.page(id)).faults()).isEmpty();
        approve(id);
        assertThat(manager(() -> book.page(id)).row().state()).isEqualTo(FormState.DONE);
        return id;
    }

    private Map<String, String> header(String request) {
        Map<String, String> header = header(PRIME, "元請");
        header.put("request", request);
        return header;
    }

    private boolean isUsable(AccountId id) throws Exception {
        transaction.begin();
        try {
            return !accounts.effectiveRoles(accounts.get(id)).isEmpty();
        } finally {
            transaction.rollback();
        }
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
        return manager(() -> forms.store("利用者登録申請書.xlsx", form, null));
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
