package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tickets from the question to the satisfaction, and who sees what. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class TicketsIT {

    private static final String ASKER = "架空 青子";
    private static final String COLLEAGUE = "架空 空男";
    private static final String MANAGER = "架空 守";
    private static final String SUB = "架空 小枝";
    private static final String DESK = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource portal;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R31", says = "The help desk answers by telephone, mail and chatbot, and keeps a list of questions")
    @DisplayName(
            "a question gets a number, is taken and answered; the asker is written to, sees the answer and no note,"
                    + " and closes it with their satisfaction")
    void fromQuestionToSatisfaction() throws Exception {
        TicketId id = ask(ASKER, "共有できない", "ファイルを登録できません。");
        TicketRow asked = acting.as(ASKER, () -> tickets.page(id)).row();
        assertThat(asked.number().toString()).matches("Q20\\d\\d-\\d{6}");
        assertThat(asked.state()).isEqualTo(TicketState.RECEIVED);
        assertThat(asked.dueAt()).isAfter(Instant.now());
        assertThat(acting.as(DESK, () -> desk.waiting(Queue.HELPDESK)))
                .extracting(TicketRow::id)
                .contains(id);
        as(DESK, () -> desk.take(id));
        as(DESK, () -> desk.note(id, "端末の時計が遅れている。"));
        as(DESK, () -> desk.answer(id, "端末の時刻を合わせてください。"));
        TicketPage seen = acting.as(ASKER, () -> tickets.page(id));
        assertThat(seen.row().state()).isEqualTo(TicketState.ANSWERED);
        assertThat(seen.row().assignee()).isEqualTo(DESK);
        assertThat(seen.entries())
                .extracting(EntryRow::kind)
                .containsExactly(EntryKind.QUESTION, EntryKind.EVENT, EntryKind.ANSWER);
        assertThat(acting.as(DESK, () -> tickets.page(id)).entries())
                .extracting(EntryRow::kind)
                .contains(EntryKind.NOTE);
        List<String> letters = letters(id);
        assertThat(letters)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains(asked.number().toString(), "/helpdesk/ticket.xhtml?id=" + id)
                        .doesNotContain("共有できない", "時刻", "登録できません"));
        as(ASKER, () -> tickets.close(id, 5, "助かりました。"));
        TicketRow closed = acting.as(DESK, () -> tickets.page(id)).row();
        assertThat(closed.state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.satisfaction()).isEqualTo(5);
        assertThatThrownBy(() -> as(DESK, () -> desk.answer(id, "もう一度"))).hasMessage("helpdesk.ticket.closed");
        as(ASKER, () -> tickets.add(id, "やはり登録できません。"));
        assertThat(acting.as(DESK, () -> tickets.page(id)).row().state()).isEqualTo(TicketState.IN_HAND);
    }

    @Test
    @Proves(
            value = "T42",
            says = "Free texts warn that they hold no protected information, and users meet only users of shared"
                    + " contracts")
    @DisplayName("a company sees nothing of what another has asked in the same contract; its own people see their own,"
            + " the manager all of the company")
    void othersSeeNothing() throws Exception {
        TicketId id = ask(ASKER, "見えない件", "ほかの会社に見えないこと。");
        for (String stranger : List.of(SUB, COLLEAGUE)) {
            assertThatThrownBy(() -> acting.as(stranger, () -> tickets.page(id)))
                    .hasMessage("helpdesk.ticket.unknown");
            assertThatThrownBy(() -> as(stranger, () -> tickets.add(id, "割込み"))).hasMessage("helpdesk.ticket.unknown");
            assertThat(acting.as(stranger, () -> tickets.own()))
                    .extracting(TicketRow::id)
                    .doesNotContain(id);
        }
        assertThat(acting.as(MANAGER, () -> tickets.own()))
                .extracting(TicketRow::id)
                .contains(id);
        assertThatThrownBy(() -> as(MANAGER, () -> tickets.close(id, 1, ""))).hasMessage("helpdesk.ticket.other");
        assertThatThrownBy(() -> acting.as(ASKER, () -> desk.waiting(Queue.HELPDESK)))
                .hasMessage("access.role");
        UUID contract = java.util.Objects.requireNonNull(people.caller(ASKER).contract())
                .value();
        assertThat(rows(contract, people.caller(ASKER).organisation().value())).isPositive();
        assertThat(rows(contract, people.caller("架空 官子").organisation().value()))
                .isZero();
    }

    @Test
    @Proves(value = "R60", says = "No service but sharing holds protected information")
    @DisplayName("a text with a marking is not sent, whoever writes it, and nothing of it is kept")
    void markingsStop() throws Exception {
        int before = acting.as(ASKER, () -> tickets.own()).size();
        assertThatThrownBy(() -> ask(ASKER, "図面について", "極 秘 の図面の寸法")).hasMessage("helpdesk.marking");
        assertThatThrownBy(() -> ask(ASKER, "（秘）図面", "図面について")).hasMessage("helpdesk.marking");
        assertThat(acting.as(ASKER, () -> tickets.own())).hasSize(before);
        TicketId id = ask(ASKER, "図面について", "登録の方法を教えてください。");
        assertThatThrownBy(() -> as(DESK, () -> desk.answer(id, "㊙の資料を見てください。")))
                .hasMessage("helpdesk.marking");
        assertThat(acting.as(ASKER, () -> tickets.page(id)).row().state()).isEqualTo(TicketState.RECEIVED);
    }

    @Test
    @Proves(value = "R51", says = "The help desk answers on weekdays from 9 to 18, and takes mail and chat at any time")
    @DisplayName("a telephone call gets a number too, and shows in the portal of who called; it moves to another desk")
    void telephone() throws Exception {
        Request request = new Request(Queue.HELPDESK, Priority.HIGH, "電話の件", "ログインできないとのこと。");
        String username = people.caller(ASKER).username();
        TicketId id = acting.as(DESK, () -> desk.takeCall(new Call(username, "", "内線 0000", request)));
        TicketRow row = acting.as(ASKER, () -> tickets.page(id)).row();
        assertThat(row.channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(row.askerName()).isEqualTo(ASKER);
        as(DESK, () -> desk.route(id, Queue.SOC, Priority.URGENT));
        TicketRow moved = acting.as(DESK, () -> tickets.page(id)).row();
        assertThat(moved.queue()).isEqualTo(Queue.SOC);
        assertThat(moved.dueAt()).isEqualTo(moved.openedAt().plusSeconds(3600));
        TicketId stranger = acting.as(DESK, () -> desk.takeCall(new Call("", "架空 通りすがり", "", request)));
        assertThat(acting.as(DESK, () -> tickets.page(stranger)).row().askerName())
                .isEqualTo("架空 通りすがり");
    }

    private TicketId ask(String who, String subject, String text) throws Exception {
        return acting.as(who, () -> tickets.ask(new Request(Queue.HELPDESK, Priority.NORMAL, subject, text)));
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }

    private List<String> letters(TicketId id) throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject || body from mail where starts_with(topic, ?) order by number")) {
            select.setString(1, "helpdesk/" + id + "/");
            List<String> letters = new java.util.ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.add(rows.getString(1));
                }
            }
            return letters;
        }
    }

    /** What the portal's own database role sees of the tickets, past the application. */
    private int rows(UUID contract, UUID organisation) throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement settings = connection.prepareStatement(
                        "select set_config('dsg.contract', ?, true), set_config('dsg.organisation', ?, true)");
                PreparedStatement select = connection.prepareStatement("select count(*) from ticket")) {
            connection.setAutoCommit(false);
            settings.setString(1, contract.toString());
            settings.setString(2, organisation.toString());
            settings.executeQuery();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
