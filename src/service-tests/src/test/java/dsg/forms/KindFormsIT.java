package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.application.ApplicationState;
import dsg.company.OrganisationDirectory;
import dsg.forms.kind.KindFormPage;
import dsg.forms.kind.KindForms;
import dsg.media.MediaRegister;
import dsg.media.MediumRow;
import dsg.platform.excel.Books;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FormLayout;
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
import dsg.terminal.applying.WishRow;
import dsg.terminal.applying.WishState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workbooks of F2, F3 and F4: their rows become the applications of the screens. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class KindFormsIT {

    private static final String CONTRACT = "DEMO-2026-001";
    private static final String MANAGER = "架空 守";
    private static final String OFFICE = "架空 官子";
    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    KindForms forms;

    @Inject
    MediaRegister media;

    @Inject
    TerminalWishes wishes;

    @Inject
    TerminalDirectory terminals;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Books books;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R94", says = "The form is had as a template with its version")
    @DisplayName("every form has a template with its version, and what the gateway knows is in it")
    void templates() throws Exception {
        assertThat(acting.as(MANAGER, CONTRACT, () -> forms.offered()))
                .extracting(FormLayout::code)
                .containsExactly("F2", "F3", "F4");
        byte[] template =
                acting.as(MANAGER, CONTRACT, () -> forms.template("F3")).content();
        assertThat(FormReader.read(layout("F3"), books.open("a.xlsx", template)).value("contractNumber"))
                .isEqualTo(CONTRACT);
    }

    @Test
    @Proves(value = "R134", says = "The media form is stored, or mailed where it cannot be")
    @DisplayName("a row of F3 becomes the application of a medium, and its removal is done by another form")
    void media() throws Exception {
        String serial = "FORM" + System.nanoTime();
        UUID wrong = store("F3", FormRows.head(CONTRACT, MANAGER, "request=登録"), FormRows.medium("6&2a3b4c5&0"));
        KindFormPage faulty = acting.as(MANAGER, CONTRACT, () -> forms.page(wrong));
        assertThat(faulty.faults()).extracting(CellFault::code).containsExactly("media.serial.invented");
        assertThat(faulty.row().number()).isEmpty();

        UUID form = store("F3", FormRows.head(CONTRACT, MANAGER, "request=登録"), FormRows.medium(serial));
        KindFormPage page = acting.as(MANAGER, CONTRACT, () -> forms.page(form));
        assertThat(page.faults()).isEmpty();
        assertThat(page.row().number())
                .isEqualTo(page.items().getFirst().number())
                .isNotEmpty();
        deciding.accept(OFFICE, CONTRACT, medium(serial, false).id(), "");
        assertThat(acting.as(OFFICE, CONTRACT, () -> forms.page(form))
                        .items()
                        .getFirst()
                        .state())
                .isEqualTo(ApplicationState.ACCEPTED);

        Map<String, String> removal = FormRows.medium(serial);
        removal.put("because", "架空の廃棄");
        store("F3", FormRows.head(CONTRACT, MANAGER, "request=削除"), removal);
        assertThat(medium(serial, false).inUse()).isFalse();
    }

    @Test
    @Proves(value = "T45", says = "A form that came by mail is entered with its reason")
    @DisplayName("an F3 that came by mail is entered by the provider with the reason, and decided like any other")
    void mailed() throws Exception {
        String serial = "MAIL" + System.nanoTime();
        byte[] content = FormWriter.write(
                layout("F3"), FormRows.head(CONTRACT, MANAGER, "request=登録"), List.of(FormRows.medium(serial)));
        var company = organisations.find("prime-a").orElseThrow().id();
        assertThatThrownBy(
                        () -> acting.as(PROVIDER, () -> forms.enter("F3", CONTRACT, company, "申請.xlsx", content, " ")))
                .hasMessage("forms.mailed.because");
        assertThatThrownBy(() -> acting.as(
                        MANAGER, CONTRACT, () -> forms.enter("F3", CONTRACT, company, "申請.xlsx", content, "回線の障害")))
                .hasMessage("access.role");
        UUID form = acting.as(
                PROVIDER, () -> forms.enter("F3", CONTRACT, company, "申請.xlsx", content, "回線の障害。パスワードは電話で確認"));
        assertThat(acting.as(MANAGER, CONTRACT, () -> forms.page(form)).row().byMail())
                .startsWith("回線の障害");
        deciding.accept(OFFICE, CONTRACT, medium(serial, false).id(), "");
        assertThat(medium(serial, false).inUse()).isTrue();
    }

    @Test
    @DisplayName(
            "a terminal of F4 is approved by the security office, and registered with the certificates handed out for it")
    void terminals() throws Exception {
        String name = "form-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> plain = FormRows.terminal(name);
        plain.put("encrypted", "無");
        UUID wrong = store("F4", FormRows.head(CONTRACT, MANAGER), plain);
        assertThat(acting.as(MANAGER, CONTRACT, () -> forms.page(wrong)).faults())
                .extracting(CellFault::code)
                .containsExactly("terminal.wish.encrypted");
        store("F4", FormRows.head(CONTRACT, MANAGER), FormRows.terminal(name));
        UUID wish = wish(name).id();
        TerminalKeys keys = new TerminalKeys(FormRows.fingerprint(), FormRows.fingerprint());
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> wishes.register(wish, keys)))
                .hasMessage("terminal.wish.moved");
        deciding.accept(SECURITY, wish, "");
        acting.as(PROVIDER, () -> wishes.register(wish, keys));
        assertThat(wish(name).state()).isEqualTo(WishState.REGISTERED);
        assertThat(terminals.all()).anyMatch(each -> each.name().equals(name));
        assertThat(terminals.agentOf(keys.tls())).contains(keys.agent());
    }

    @Test
    @Proves(value = "T13", says = "Rights changed on one folder hold below it, and never for standard folders")
    @DisplayName("a row of F2 about a folder that is none, or a standard one, is wrong at its cell")
    void access() throws Exception {
        Map<String, String> row = FormRows.map("party=こかげ架空精機（デモ）", "after=閲覧・取得", "because=架空の確認");
        row.put("folder", "架空のない場所");
        UUID form = store("F2", FormRows.head(CONTRACT, MANAGER), row);
        assertThat(acting.as(MANAGER, CONTRACT, () -> forms.page(form)).faults())
                .extracting(CellFault::cell)
                .containsExactly("B9");
        row.put("folder", "01_共通");
        UUID standard = store("F2", FormRows.head(CONTRACT, MANAGER), row);
        assertThat(acting.as(MANAGER, CONTRACT, () -> forms.page(standard)).faults())
                .extracting(CellFault::code)
                .containsExactly("fileshare.form.standard");
    }

    private UUID store(String code, Map<String, String> head, Map<String, String> row) throws Exception {
        byte[] content = FormWriter.write(layout(code), head, List.of(row));
        return acting.as(MANAGER, CONTRACT, () -> forms.store(code, "申請.xlsx", content));
    }

    private MediumRow medium(String serial, boolean inUse) throws Exception {
        return acting.as(MANAGER, CONTRACT, () -> media.list()).stream()
                .filter(row -> row.serial().equalsIgnoreCase(serial) && (!inUse || row.inUse()))
                .findFirst()
                .orElseThrow();
    }

    private WishRow wish(String name) throws Exception {
        return acting.as(PROVIDER, () -> wishes.list()).stream()
                .filter(row -> row.form().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FormLayout layout(String code) {
        return FormLayouts.ofClassPath(code + "-1.json");
    }
}
