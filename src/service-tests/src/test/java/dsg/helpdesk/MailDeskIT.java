package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.helpdesk.attachment.AttachmentRow;
import dsg.helpdesk.mail.MailRow;
import dsg.platform.mail.PostOffice;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** A mail thread from outside to the answer and back; the steps outside the portal are the world's mail. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Shared
class MailDeskIT {

    private static final String DESK = "架空 運子";
    private static final String ASKER = "架空 青子";
    private static final String OUTSIDE = "person@outside.example";
    private static final String IMPOSTOR = "impostor@outside.example";
    private static final String ABSENT = "absent@outside.example";
    private static final String CARELESS = "careless@outside.example";
    private static final String PAINTED = "painted@outside.example";
    private static final String ANSWER = "端末の時刻を合わせてください。";
    private static final String ANSWERED = "に回答があります";
    /** Of the last run on the same gateway there may be others, which are older. */
    private static final Duration LATELY = Duration.ofMinutes(2);

    @Inject
    Acting acting;

    @Inject
    TicketDesk desk;

    @Inject
    Tickets tickets;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("people and programs write")
    void written() {
        PostOffice.open();
        OutsideMail.withFiles(
                OUTSIDE,
                "ログインできません",
                "端末の時計が\n遅れています。",
                Map.of("画面.txt", "架空の画面の文字", "書類.txt", "【秘】\n架空", "run.exe", "MZ"));
        OutsideMail.plain(ABSENT, "不在です", "休暇中です。", Map.of("Auto-Submitted", "auto-replied"));
        OutsideMail.plain(CARELESS, "図面", "極秘 の図面の寸法です。", Map.of());
        OutsideMail.html(PAINTED, "飾った文");
        OutsideMail.bomb("bomb@outside.example");
    }

    @Test
    @Order(2)
    @Proves(value = "R31", says = "The help desk answers by telephone, mail and chatbot, and keeps a list of questions")
    @DisplayName("a mail is a ticket with a number; a program's is none, nor one with a marking; HTML is not shown, and"
            + " of the files only the clean one can be had")
    void taken() throws Exception {
        Await.until(
                "the mails came in",
                () -> mails(PAINTED).size() + mails(CARELESS).size() >= 2);
        TicketId id = ticket(OUTSIDE);
        TicketPage page = acting.as(DESK, () -> tickets.page(id));
        assertThat(page.row().channel()).isEqualTo(Channel.MAIL);
        assertThat(page.row().askerReach()).isEqualTo(OUTSIDE);
        assertThat(page.entries()).extracting(EntryRow::text).first().isEqualTo("端末の時計が\n遅れています。");
        assertThat(page.attachments())
                .hasSize(3)
                .filteredOn(file -> file.refusal() == null)
                .extracting(AttachmentRow::name)
                .containsExactly("画面.txt");
        assertThat(page.attachments()).extracting(AttachmentRow::refusal).contains("content.marking");
        AttachmentRow clean = page.attachments().stream()
                .filter(file -> file.refusal() == null)
                .findFirst()
                .orElseThrow();
        assertThat(acting.as(DESK, () -> tickets.attachment(id, clean.id()))
                        .file()
                        .content())
                .isEqualTo("架空の画面の文字".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> acting.as(ASKER, () -> tickets.attachment(id, clean.id())))
                .hasMessage("helpdesk.ticket.unknown");
        assertThat(mails(ABSENT)).extracting(MailRow::fault).first().isEqualTo("automatic");
        assertThat(mails(CARELESS)).extracting(MailRow::fault).first().isEqualTo("marking");
        TicketId painted = ticket(PAINTED);
        assertThat(acting.as(DESK, () -> tickets.page(painted)).entries())
                .extracting(EntryRow::text)
                .allSatisfy(text -> assertThat(text).doesNotContain("隠れた文"));
        acting.as(DESK, () -> {
            desk.answer(id, ANSWER);
            return true;
        });
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("the answer goes out; its reader answers it in both ways, and somebody else tries the same")
    void answered() throws Exception {
        assertThat(OutsideMail.said(OUTSIDE, ANSWERED)).contains(ANSWER);
        assertThat(OutsideMail.said(OUTSIDE, "を受け付けました")).doesNotContain("時計");
        assertThat(OutsideMail.said(CARELESS, "受け付けていません")).doesNotContain("図面");
        OutsideMail.answer(OUTSIDE, OUTSIDE, ANSWERED, "合わせました。", true);
        OutsideMail.answer(OUTSIDE, OUTSIDE, ANSWERED, "入れました。", false);
        OutsideMail.answer(IMPOSTOR, OUTSIDE, ANSWERED, "私が本人です。", true);
        // refused files, the marking, the bomb
        Await.until("what was not taken in lies apart", () -> PostOffice.mailsIn("Refused") >= 3);
        Await.until("the mailbox is empty", () -> PostOffice.mailsIn("INBOX") == 0);
    }

    @Test
    @Order(4)
    @Proves(value = "R51", says = "The help desk answers on weekdays from 9 to 18, and takes mail and chat at any time")
    @DisplayName("both answers are in the same ticket, which waits again; the impostor's is another")
    void threaded() throws Exception {
        Await.until("the impostor's mail came in", () -> !mails(IMPOSTOR).isEmpty());
        TicketId id = ticket(OUTSIDE);
        TicketPage page = acting.as(DESK, () -> tickets.page(id));
        assertThat(page.row().state()).isEqualTo(TicketState.IN_HAND);
        assertThat(page.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.QUESTION)
                .extracting(EntryRow::text)
                .containsExactlyInAnyOrder("端末の時計が\n遅れています。", "合わせました。", "入れました。");
        assertThat(ticket(IMPOSTOR)).isNotEqualTo(id);
    }

    @Test
    @Order(5)
    @RunAsClient
    @DisplayName("the mail server goes away")
    void closes() {
        assertThat(PostOffice.mailsIn("INBOX")).isZero();
        PostOffice.close();
    }

    private List<MailRow> mails(String sender) throws Exception {
        Instant since = Instant.now().minus(LATELY);
        return acting.as(DESK, () -> desk.mails()).stream()
                .filter(mail -> mail.sender().equals(sender) && mail.at().isAfter(since))
                .toList();
    }

    /** The one that this sender's mails lately were about. */
    private TicketId ticket(String sender) throws Exception {
        List<MailRow> mails = mails(sender);
        assertThat(mails).extracting(MailRow::ticket).doesNotContainNull();
        return new TicketId(Objects.requireNonNull(mails.getFirst().ticket()));
    }
}
