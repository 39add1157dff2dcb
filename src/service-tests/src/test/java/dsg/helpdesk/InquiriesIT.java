package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inquiry form from the manager to the folder's new name. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class InquiriesIT {

    private static final String MANAGER = "架空 守";
    private static final String DESK = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Inquiries inquiries;

    @Inject
    Tickets tickets;

    @Inject
    UserFolder userFolder;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R131", says = "Renaming or deleting users' folders is asked of the help desk")
    @Proves(value = "R132", says = "The inquiry form has its nine fields")
    @DisplayName(
            "the manager hands the form in; the help desk gives the folder its new name, once, and sees no content")
    void renamed() throws Exception {
        String name = "名前 " + UUID.randomUUID();
        UUID folder = userFolder.make(name);
        assertThat(acting.as(MANAGER, () -> inquiries.objects(null)).get(folder))
                .endsWith(name);
        String wanted = "新しい " + name;
        TicketId id = acting.as(MANAGER, () -> inquiries.submit(form(folder, wanted)));
        InquiryRow row = acting.as(DESK, () -> inquiries.of(id)).orElseThrow();
        assertThat(row.target()).endsWith(name);
        assertThat(row.form()).isEqualTo(form(folder, wanted));
        acting.as(DESK, () -> {
            inquiries.carryOut(id);
            return id;
        });
        Map<UUID, String> now = acting.as(MANAGER, () -> inquiries.objects(null));
        assertThat(Objects.requireNonNull(now.get(folder))).endsWith(wanted);
        assertThat(acting.as(MANAGER, () -> tickets.page(id)).row().state()).isEqualTo(TicketState.ANSWERED);
        assertThatThrownBy(() -> acting.as(DESK, () -> {
                    inquiries.carryOut(id);
                    return id;
                }))
                .hasMessage("helpdesk.inquiry.done");
    }

    @Test
    @DisplayName("only the manager hands it in, and only about a folder that users have made and that is in sight")
    void refused() throws Exception {
        InquiryForm standard = form(userFolder.standard(), "別の名前");
        assertThatThrownBy(() -> acting.as(MANAGER, () -> inquiries.submit(standard)))
                .hasMessage("helpdesk.inquiry.folder");
        assertThatThrownBy(() -> acting.as("架空 青子", () -> inquiries.submit(standard)))
                .hasMessage("access.role");
    }

    private static InquiryForm form(UUID folder, String name) {
        return new InquiryForm(
                "ファイル名称を誤認する可能性が高いため",
                "あおぞら架空重工（デモ）",
                "架空事業",
                "DEMO-2026-001",
                "架空サイト",
                folder,
                InquiryAction.RENAME,
                name,
                MANAGER,
                MANAGER,
                LocalDate.of(2099, 12, 1));
    }
}
