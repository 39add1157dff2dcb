package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.calendar.Clocks;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
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

/** What makes the desks' work lighter. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class DeskWorkIT {

    private static final String ASKER = "架空 青子";
    private static final String SUB = "架空 小枝";
    private static final String DESK = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    DeskWork work;

    @Inject
    TicketEscalation.LateTickets late;

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource portal;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "a standard answer is kept under its name, replaced by another of that name, and taken from the list; the"
                    + " desks alone see it")
    void macros() throws Exception {
        String name = "定型 " + UUID.randomUUID();
        acting.as(DESK, () -> work.keepMacro(name, "前の文章"));
        UUID second = acting.as(DESK, () -> work.keepMacro(name, "後の文章"));
        assertThat(texts(name)).containsExactly("後の文章");
        as(DESK, () -> work.retireMacro(second));
        assertThat(texts(name)).isEmpty();
        assertThatThrownBy(() -> acting.as(ASKER, () -> work.macros())).hasMessage("access.role");
        assertThatThrownBy(() -> acting.as(DESK, () -> work.keepMacro(name, "極秘の文章")))
                .hasMessage("helpdesk.marking");
    }

    @Test
    @DisplayName("two tickets of one asker become one; nobody's is merged into another company's")
    void merged() throws Exception {
        TicketId first = ask(ASKER);
        TicketId second = ask(ASKER);
        TicketId foreign = ask(SUB);
        assertThatThrownBy(() -> acting.as(DESK, () -> work.merge(second, number(foreign))))
                .hasMessage("helpdesk.merge.other");
        assertThatThrownBy(() -> acting.as(DESK, () -> work.merge(second, number(second))))
                .hasMessage("helpdesk.merge.other");
        assertThat(acting.as(DESK, () -> work.merge(second, number(first)))).isEqualTo(first);
        TicketPage closed = acting.as(ASKER, () -> tickets.page(second));
        assertThat(closed.row().state()).isEqualTo(TicketState.CLOSED);
        assertThat(closed.entries()).extracting(EntryRow::text).contains("helpdesk.event.merged");
        assertThat(acting.as(ASKER, () -> tickets.page(first)).entries())
                .extracting(EntryRow::text)
                .contains("helpdesk.event.absorbed");
    }

    @Test
    @DisplayName("what nobody has answered in time becomes more urgent, once, and says so")
    void escalated() throws Exception {
        TicketId id = ask(ASKER);
        makeLate(id);
        late.escalate();
        late.escalate();
        TicketPage page = acting.as(DESK, () -> tickets.page(id));
        assertThat(page.row().priority()).isEqualTo(Priority.HIGH);
        assertThat(page.row().overdue()).isTrue();
        assertThat(page.entries())
                .extracting(EntryRow::text)
                .filteredOn("helpdesk.event.escalated"::equals)
                .hasSize(1);
    }

    @Test
    @DisplayName("a month tells what came in, what was answered in time and how content the askers are")
    void report() throws Exception {
        YearMonth month = YearMonth.now(Clocks.JAPAN);
        DeskWork.Report before = reportOf(month);
        TicketId id = ask(ASKER);
        as(DESK, () -> desk.answer(id, "こうします。"));
        as(ASKER, () -> tickets.close(id, 4, ""));
        DeskWork.Report after = reportOf(month);
        assertThat(after.received()).isEqualTo(before.received() + 1);
        assertThat(after.inTime()).isEqualTo(before.inTime() + 1);
        assertThat(after.rated()).isEqualTo(before.rated() + 1);
        assertThat(acting.as(DESK, () -> work.report(month.plusYears(1)))).isEmpty();
    }

    private DeskWork.Report reportOf(YearMonth month) throws Exception {
        return acting.as(DESK, () -> work.report(month)).stream()
                .filter(row -> row.queue() == Queue.HELPDESK)
                .findFirst()
                .orElse(new DeskWork.Report(Queue.HELPDESK, 0, 0, 0, 0, 0, 0));
    }

    private List<String> texts(String name) throws Exception {
        return acting.as(DESK, () -> work.macros()).stream()
                .filter(row -> row.name().equals(name))
                .map(DeskWork.Macro::text)
                .toList();
    }

    private String number(TicketId id) throws Exception {
        return acting.as(DESK, () -> tickets.page(id)).row().number().toString();
    }

    private TicketId ask(String who) throws Exception {
        return acting.as(who, () -> tickets.ask(new Request(Queue.HELPDESK, Priority.NORMAL, "架空の件", "方法を教えてください。")));
    }

    /** As if its time had passed long ago. */
    private void makeLate(TicketId id) throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update ticket set due_at = now() - interval '1 hour', version = version + 1 where id = ?")) {
            update.setObject(1, id.value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }
}
