package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.application.ApplicationId;
import dsg.application.ApplicationState;
import dsg.application.Applications;
import dsg.company.OrganisationDirectory;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileSharing;
import dsg.forms.kind.KindFormPage;
import dsg.forms.kind.KindForms;
import dsg.forms.outside.OutsideForms;
import dsg.helpdesk.Inquiries;
import dsg.helpdesk.InquiryAction;
import dsg.helpdesk.InquiryForm;
import dsg.helpdesk.TicketId;
import dsg.helpdesk.TicketState;
import dsg.helpdesk.Tickets;
import dsg.media.MediaRegister;
import dsg.platform.access.Role;
import dsg.platform.excel.Books;
import dsg.platform.excel.FormReader;
import dsg.platform.excel.FormWriter;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.TerminalDirectory;
import dsg.terminal.TerminalKeys;
import dsg.terminal.applying.TerminalWishes;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of form from its submission over the decision to what it brings about: F1 to F6. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FormsOfAllKindsIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String MANAGER = "架空 守";
    private static final String USER = "架空 青子";
    private static final String SUBCONTRACTOR = "架空 小枝";
    private static final String OFFICE = "架空 官子";
    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Applications applications;

    @Inject
    Forms forms;

    @Inject
    FormBook book;

    @Inject
    FormChecking checking;

    @Inject
    FormCarrying carrying;

    @Inject
    KindForms kinds;

    @Inject
    OutsideForms outside;

    @Inject
    MediaRegister media;

    @Inject
    TerminalWishes wishes;

    @Inject
    TerminalDirectory terminals;

    @Inject
    FileSharing sharing;

    @Inject
    Inquiries inquiries;

    @Inject
    Tickets tickets;

    @Inject
    AccountDirectory accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Books books;

    @Inject
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(
            value = "R101",
            says = "The form is accepted, checked by the requesting office, and then the provider makes accounts")
    @DisplayName(
            "of users: the office finds the person right, the provider registers, the security office approves: a user")
    void users() throws Exception {
        byte[] template =
                asManager(() -> forms.template(organisation("prime-a"))).content();
        Map<String, String> head = new HashMap<>(FormReader.read(UserForm.LAYOUT, books.open("様式.xlsx", template))
                .values());
        head.putAll(FormRows.map(
                "request=新規", "basis=付帯", "office=架空装備庁 甲課", "manager=" + MANAGER, "managerMail=m@prime-a.example"));
        byte[] filled = FormWriter.write(UserForm.LAYOUT, head, List.of(person()));
        FormId id = asManager(() -> forms.store("申請.xlsx", filled, null));
        assertThat(asManager(() -> book.page(id)).faults()).isEmpty();
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> carrying.register(id))))
                .isInstanceOf(RuntimeException.class);
        acting.as(
                OFFICE,
                CONTRACT,
                () -> run(() -> checking.find(
                        id,
                        book.page(id).people().stream()
                                .map(row -> new RowFinding(row.id(), Finding.OK, ""))
                                .toList())));
        deciding.accept(OFFICE, CONTRACT, id.value(), "");
        acting.as(PROVIDER, () -> run(() -> carrying.register(id)));
        String username = asManager(() -> book.page(id)).people().getFirst().username();
        Account waiting = account(username);
        assertThat(waiting.isApproved()).isFalse();
        deciding.accept(SECURITY, waiting.id().value(), "");
        assertThat(account(username).isApproved()).isTrue();
        assertThat(account(username).roles()).containsExactly(Role.USER);
    }

    @Test
    @Proves(value = "R130", says = "A change of rights on users' folders is applied for by the manager")
    @DisplayName("of access permission: once the office has agreed the subcontractor sees the folder no more")
    void rights() throws Exception {
        String name = "申請 " + UUID.randomUUID();
        FolderId common = acting.as(
                USER,
                () -> sharing.area().libraries().stream()
                        .flatMap(library -> library.folders().stream())
                        .filter(row -> row.name().equals("01_共通"))
                        .map(FolderRow::id)
                        .findFirst()
                        .orElseThrow());
        FolderId made = acting.as(USER, () -> sharing.createFolder(common, name));
        FileQuery look = new FileQuery(made, FileOrder.NAME, false, null, null);
        UUID form = store(
                "F2",
                FormRows.head(CONTRACT, MANAGER),
                FormRows.map("folder=01_共通/" + name, "party=こかげ架空精機（デモ）", "after=なし", "because=担当の範囲を分けるため"));
        assertThat(acting.as(SUBCONTRACTOR, () -> sharing.folder(look)).path()).hasSize(2);
        decide(OFFICE, form);
        assertThatThrownBy(() -> acting.as(SUBCONTRACTOR, () -> sharing.folder(look)))
                .hasMessage("fileshare.folder.unknown");
        assertThat(acting.as(USER, () -> sharing.folder(look)).path()).hasSize(2);
    }

    @Test
    @Proves(value = "R133", says = "Portable media are used only after permission")
    @DisplayName("of media: the medium is in use only after the office's permission")
    void media() throws Exception {
        String serial = "ALL" + System.nanoTime();
        UUID form = store("F3", FormRows.with(FormRows.head(CONTRACT, MANAGER), "request=登録"), FormRows.medium(serial));
        assertThat(isInUse(serial)).isFalse();
        decide(OFFICE, form);
        assertThat(isInUse(serial)).isTrue();
    }

    @Test
    @DisplayName(
            "of terminals: approved by the security office, the terminal is on the register with the certificates handed out")
    void terminals() throws Exception {
        String name = "all-" + UUID.randomUUID().toString().substring(0, 8);
        UUID form = store("F4", FormRows.head(CONTRACT, MANAGER), FormRows.terminal(name));
        UUID wish = acting.as(PROVIDER, () -> wishes.list()).stream()
                .filter(row -> row.form().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        TerminalKeys keys = new TerminalKeys(FormRows.fingerprint(), FormRows.fingerprint());
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> wishes.register(wish, keys)))
                .hasMessage("terminal.wish.moved");
        decide(SECURITY, form);
        acting.as(PROVIDER, () -> wishes.register(wish, keys));
        assertThat(terminals.agentOf(keys.tls())).contains(keys.agent());
    }

    @Test
    @Proves(value = "R132", says = "The inquiry form has its nine fields")
    @DisplayName("of inquiries: the manager asks for a folder's new name, the help desk gives it")
    void inquiry() throws Exception {
        String name = "照会 " + UUID.randomUUID();
        FolderId parent = acting.as(
                USER,
                () -> sharing.area().libraries().stream()
                        .flatMap(library -> library.folders().stream())
                        .filter(row -> row.name().equals("03_元請からの提出"))
                        .map(FolderRow::id)
                        .findFirst()
                        .orElseThrow());
        UUID folder = acting.as(USER, () -> sharing.createFolder(parent, name)).value();
        InquiryForm form = new InquiryForm(
                "ファイル名称を誤認する可能性が高いため",
                "あおぞら架空重工（デモ）",
                "架空事業",
                CONTRACT,
                "架空サイト",
                folder,
                InquiryAction.RENAME,
                "改 " + name,
                MANAGER,
                MANAGER,
                LocalDate.of(2099, 12, 1));
        TicketId ticket = asManager(() -> inquiries.submit(form));
        acting.as(PROVIDER, () -> run(() -> inquiries.carryOut(ticket)));
        assertThat(Objects.requireNonNull(
                        asManager(() -> inquiries.objects(null)).get(folder)))
                .endsWith("改 " + name);
        assertThat(asManager(() -> tickets.page(ticket)).row().state()).isEqualTo(TicketState.ANSWERED);
    }

    private UUID store(String code, Map<String, String> head, Map<String, String> row) throws Exception {
        byte[] content = FormWriter.write(FormLayouts.ofClassPath(code + "-1.json"), head, List.of(row));
        UUID form = asManager(() -> kinds.store(code, "申請.xlsx", content));
        KindFormPage page = asManager(() -> kinds.page(form));
        assertThat(page.faults()).isEmpty();
        assertThat(page.row().number()).isNotEmpty();
        assertThat(page.items()).extracting(KindFormPage.Item::state).containsExactly(ApplicationState.PENDING);
        return form;
    }

    /** Accepts what the form's row has become, and sees on the form that it is so. */
    private void decide(String person, UUID form) throws Exception {
        KindFormPage.Item item = asManager(() -> kinds.page(form)).items().getFirst();
        ApplicationId id = new ApplicationId(Objects.requireNonNull(item.application()));
        acting.as(
                person,
                () -> run(() -> applications.accept(id, applications.page(id).shown(), "", null)));
        assertThat(asManager(() -> kinds.page(form)).items().getFirst().state()).isEqualTo(ApplicationState.ACCEPTED);
    }

    private boolean isInUse(String serial) throws Exception {
        return asManager(() -> media.list()).stream()
                .anyMatch(row -> row.serial().equalsIgnoreCase(serial) && row.inUse());
    }

    private Account account(String username) throws Exception {
        transaction.begin();
        try {
            return accounts.findByUsername(username).orElseThrow();
        } finally {
            transaction.rollback();
        }
    }

    private dsg.platform.access.OrganisationId organisation(String code) {
        return organisations.find(code).orElseThrow().id();
    }

    private <T> T asManager(Callable<T> work) throws Exception {
        return acting.as(MANAGER, CONTRACT, work);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static Map<String, String> person() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return FormRows.map(
                "change=追加",
                "name=架空 全" + mark,
                "kana=カクウ ゼン",
                "unit=架空部",
                "mail=" + mark + "@prime-a.example",
                "site=中央工場",
                "handlers=有",
                "handlersFiledOn=令和8年1月5日",
                "systemUsers=有",
                "isDataManager=いいえ",
                "enrolled=未",
                "enrolment=来訪",
                "consent=する",
                "consentedOn=2026-01-10");
    }
}
