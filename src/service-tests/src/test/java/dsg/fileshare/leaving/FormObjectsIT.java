package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.RemovalId;
import dsg.helpdesk.Inquiries;
import dsg.helpdesk.InquiryAction;
import dsg.helpdesk.InquiryForm;
import dsg.helpdesk.TicketId;
import dsg.proof.Proves;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files by the inquiry form F6: from the manager's form over the office to the help desk. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class FormObjectsIT extends RemovalCase {

    private static final String SYSTEM_MANAGER = "架空 守";
    private static final String DESK = "架空 運子";

    @Inject
    Inquiries inquiries;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R131", says = "Renaming or deleting users' folders is asked of the help desk")
    @DisplayName("a file gets its new name by the form; to have one deleted the office has to agree first, and the help"
            + " desk then begins it")
    void files() throws Exception {
        FileId file = put(USER, "旧名");
        String name = name("新名");
        assertThat(path(file)).contains("旧名");
        carryOut(submit(file, InquiryAction.RENAME, name, "名前の誤り"));
        assertThat(path(file)).endsWith("/ " + name);

        String reason = "不要 " + UUID.randomUUID();
        TicketId delete = submit(file, InquiryAction.DELETE, "", reason);
        assertThatThrownBy(() -> carryOut(delete)).hasMessage("fileshare.object.notagreed");
        assertThat(acting.as(DESK, () -> inquiries.of(delete)).orElseThrow().carriedOut())
                .isFalse();
        RemovalId wish = acting.as(OFFICE, FROM, () -> removals.list()).stream()
                .filter(row -> row.because().equals(reason))
                .findFirst()
                .orElseThrow()
                .id();
        agree(wish, "協議済み");
        carryOut(delete);
        awaitDone(FROM, wish);
        assertThat(path(file)).isEmpty();
        assertThatThrownBy(() -> carryOut(delete)).hasMessage("helpdesk.inquiry.done");
    }

    @Test
    @DisplayName("what the manager does not see, or what is nobody's own, cannot be named in the form")
    void strangers() throws Exception {
        FileId elsewhere = shelf.put(MANAGER, TO, FOLDER, name("よその図面"), bytes(10));
        assertThatThrownBy(() -> submit(elsewhere, InquiryAction.RENAME, "名前", "理由"))
                .hasMessage("helpdesk.inquiry.folder");
        assertThatThrownBy(() -> submit(new FileId(UUID.randomUUID()), InquiryAction.DELETE, "", "理由"))
                .hasMessage("helpdesk.inquiry.folder");
    }

    /** Empty where the manager sees it no more. */
    private String path(FileId file) throws Exception {
        return acting.as(SYSTEM_MANAGER, FROM, () -> inquiries.objects(file.value()))
                .getOrDefault(file.value(), "");
    }

    private TicketId submit(FileId file, InquiryAction action, String newName, String reason) throws Exception {
        InquiryForm form = new InquiryForm(
                reason,
                "あおぞら架空重工（デモ）",
                "架空事業",
                FROM,
                "架空サイト",
                file.value(),
                action,
                newName,
                SYSTEM_MANAGER,
                SYSTEM_MANAGER,
                LocalDate.of(2099, 12, 1));
        return acting.as(SYSTEM_MANAGER, FROM, () -> inquiries.submit(form));
    }

    private void carryOut(TicketId id) throws Exception {
        acting.as(DESK, () -> {
            inquiries.carryOut(id);
            return id;
        });
    }
}
