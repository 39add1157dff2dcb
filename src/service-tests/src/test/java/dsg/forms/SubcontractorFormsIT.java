package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.account.AccountDirectory;
import dsg.account.AccountState;
import dsg.account.Accounts;
import dsg.account.desk.AccountDesk;
import dsg.account.desk.NewAccount;
import dsg.company.OrganisationDirectory;
import dsg.company.Organisations;
import dsg.forms.paper.Papers;
import dsg.forms.sheet.SheetRow;
import dsg.forms.sheet.SheetRule;
import dsg.platform.access.AccountId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.excel.FormWriter;
import dsg.platform.mail.Letterbox;
import dsg.platform.mail.PostOffice;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A subcontractor whose site has a folder of its own: its manager prepares, the prime hands in; the mails reach a real server. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class SubcontractorFormsIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String PRIMES_MANAGER = "架空 守";
    private static final String OFFICE = "架空 官子";
    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String SITE = "本社";
    private static final String MAIL = "sheets@sub-a.example";
    private static final String NAME = "架空 梢";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    AccountDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Organisations register;

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
    Letterbox letters;

    @Inject
    AccountDirectory directory;

    @Inject
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("the mail server comes up")
    void comesUp() {
        PostOffice.open();
    }

    @Test
    @Order(2)
    @Proves(value = "R100", says = "The prime gathers and submits its subcontractors' forms")
    @Proves(value = "T44", says = "The prime sees the rows that it submits; consent comes from the person")
    @Proves(value = "R103", says = "A subcontractor with a folder gets the sheet there, and the prime too")
    @Proves(value = "T5", says = "A subcontractor has a folder by its site, at the moment of storing")
    @DisplayName(
            "what the subcontractor's manager prepares waits for the prime, who sees each row and hands it in; the sheet"
                    + " lies with both, and stays where the site has no folder any more")
    void preparedAndHandedIn() throws Exception {
        AccountId manager = manager();
        FormId form = acting.as(manager, () -> store());
        assertThat(acting.as(manager, () -> book.page(form)).row().state()).isEqualTo(FormState.PREPARED);
        assertThatThrownBy(() -> acting.as(manager, () -> run(() -> forms.handIn(form))))
                .hasMessage("forms.prime");
        assertThat(asPrime(() -> book.page(form)).people())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).startsWith(NAME));
        asPrime(() -> run(() -> forms.handIn(form)));
        assertThat(asPrime(() -> book.page(form)).row().state()).isEqualTo(FormState.SUBMITTED);
        sent("forms/" + form.value());

        acting.as(OFFICE, CONTRACT, () -> run(() -> papers.want(form, "名簿の写し")));
        acting.as(manager, () -> papers.add(form, "名簿.xlsx", FormWriter.write(UserForm.LAYOUT, Map.of(), List.of())));
        giveFolder(true);
        try {
            approve(form);
            acting.as(PROVIDER, () -> run(() -> sheets.issue(form)));
        } finally {
            giveFolder(false);
        }
        SheetRow own = only(acting.as(manager, () -> folders.list()), form);
        assertThat(own.rule()).isEqualTo(SheetRule.SITE_OWN);
        SheetRow copy = only(asPrime(() -> folders.list()), form);
        assertThat(copy.rule()).isEqualTo(SheetRule.SITE_COPY_TO_PRIME);
        assertThat(copy.toBePassedOn()).isFalse();
        assertThat(acting.as(manager, () -> folders.download(own.id(), false)).content())
                .isEqualTo(asPrime(() -> folders.download(copy.id(), false)).content());
        sent("forms/sheet/" + own.id());
    }

    @Test
    @Order(3)
    @RunAsClient
    @Proves(value = "N1", says = "The provider gets a mail when a form is stored")
    @Proves(value = "N2", says = "The manager gets a mail when a parameter sheet is stored")
    @Proves(value = "N4", says = "The company is asked for further documents")
    @DisplayName("the provider and the company's manager have a mail of each, which says nothing of what lies there")
    void mailed() throws Exception {
        try {
            for (MimeMessage letter : List.of(
                    PostOffice.letterTo(RunningGateway.FORMS_DESK, "申請書が格納されました"),
                    PostOffice.letterTo(MAIL, "書類が求められています"),
                    PostOffice.letterTo(MAIL, "パラメータシートが格納されました"))) {
                assertThat(String.valueOf(letter.getContent()))
                        .contains(CONTRACT)
                        .doesNotContain(NAME, "名簿", "パスワード")
                        .doesNotContainPattern("A\\d{8}");
            }
        } finally {
            PostOffice.close();
        }
    }

    /** Another manager of the subcontractor, whom mail reaches. */
    private AccountId manager() throws Exception {
        AccountId id = acting.as(
                PROVIDER,
                () -> desk.register(new NewAccount(
                        "",
                        "架空 統 " + UUID.randomUUID(),
                        "sub-a",
                        CONTRACT,
                        Set.of(Role.PROTECTED_SYSTEM_MANAGER),
                        "")));
        acting.as(PROVIDER, () -> run(() -> accounts.registerMail(id, MAIL)));
        deciding.accept(SECURITY, id.value(), "");
        Await.until(
                "made at Keycloak",
                () -> acting.as(PROVIDER, () -> desk.account(id)).row().state() == AccountState.ACTIVE);
        return id;
    }

    private FormId store() {
        OrganisationId own = organisation();
        Map<String, String> head = new HashMap<>(forms.head(own));
        head.putAll(FormRows.map("request=新規", "basis=付帯", "office=架空装備庁 甲課", "manager=架空 統", "managerMail=" + MAIL));
        return forms.write(own, head, List.of(person()));
    }

    private void approve(FormId form) throws Exception {
        acting.as(
                OFFICE,
                CONTRACT,
                () -> run(() -> checking.find(
                        form,
                        book.page(form).people().stream()
                                .map(row -> new RowFinding(row.id(), Finding.OK, ""))
                                .toList())));
        deciding.accept(OFFICE, CONTRACT, form.value(), "");
        acting.as(PROVIDER, () -> run(() -> carrying.register(form)));
        String username =
                acting.as(PROVIDER, () -> book.page(form)).people().getFirst().username();
        deciding.accept(SECURITY, account(username).value(), "");
    }

    private AccountId account(String username) throws Exception {
        transaction.begin();
        try {
            return directory.findByUsername(username).orElseThrow().id();
        } finally {
            transaction.rollback();
        }
    }

    private void giveFolder(boolean folder) throws Exception {
        OrganisationId own = organisation();
        acting.as(
                PROVIDER,
                () -> run(() -> register.giveFolder(
                        own,
                        register.sites(own).stream()
                                .filter(site -> site.name().equals(SITE))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        folder)));
    }

    private SheetRow only(List<SheetRow> rows, FormId form) throws Exception {
        String number = asPrime(() -> book.page(form)).row().number();
        List<SheetRow> found =
                rows.stream().filter(row -> row.fileName().contains(number)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void sent(String topic) throws Exception {
        Await.until("sent: " + topic, () -> {
            List<String> states = letters.states(topic);
            return !states.isEmpty() && states.stream().allMatch("SENT"::equals);
        });
    }

    private OrganisationId organisation() {
        return organisations.find("sub-a").orElseThrow().id();
    }

    private <T> T asPrime(Callable<T> work) throws Exception {
        return acting.as(PRIMES_MANAGER, CONTRACT, work);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static Map<String, String> person() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return FormRows.map(
                "change=追加",
                "name=" + NAME + mark,
                "kana=カクウ コズエ",
                "unit=架空部",
                "mail=" + mark + "@sub-a.example",
                "site=" + SITE,
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
