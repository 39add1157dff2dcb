package dsg.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.communication.Conversations;
import dsg.communication.NewMessage;
import dsg.communication.RoomId;
import dsg.communication.RoomKind;
import dsg.communication.Rooms;
import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.Request;
import dsg.helpdesk.TicketDesk;
import dsg.helpdesk.TicketId;
import dsg.helpdesk.Tickets;
import dsg.platform.access.Role;
import dsg.platform.service.NextStep;
import dsg.platform.service.SearchHit;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each has to do next, what is told to whom, and what a search finds for whom. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class HomeIT {

    private static final String USER = "架空 青子";
    private static final String SUB = "架空 小枝";
    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Home home;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk desk;

    @Inject
    Rooms rooms;

    @Inject
    Conversations conversations;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "home tells the desk what waits, the asker that there is an answer, and a reader what is unread; each of"
                    + " them alone")
    void next() throws Exception {
        String word = "目印" + UUID.randomUUID().toString().substring(0, 8);
        TicketId ticket =
                acting.as(USER, () -> tickets.ask(new Request(Queue.HELPDESK, Priority.NORMAL, word, "方法を教えてください。")));
        assertThat(acting.as(PROVIDER, () -> home.next()))
                .extracting(NextStep::address)
                .contains("/helpdesk/queue.xhtml?queue=HELPDESK");
        as(PROVIDER, () -> desk.answer(ticket, "こうします。"));
        String address = "/helpdesk/ticket.xhtml?id=" + ticket;
        assertThat(acting.as(USER, () -> home.next()))
                .extracting(NextStep::address)
                .contains(address);
        assertThat(acting.as(SUB, () -> home.next()))
                .extracting(NextStep::address)
                .doesNotContain(address);
        as(USER, () -> tickets.close(ticket, 5, ""));
        assertThat(acting.as(USER, () -> home.next()))
                .extracting(NextStep::address)
                .doesNotContain(address);
        RoomId room = room(SUB);
        acting.as(SUB, () -> conversations.send(room, new NewMessage(UUID.randomUUID(), "@架空青子 " + word, null)));
        assertThat(acting.as(USER, () -> home.next()))
                .extracting(NextStep::key)
                .contains("communication.next.mentioned");
    }

    @Test
    @DisplayName("one search finds tickets, messages, people, articles and contracts that one may see, and nothing of"
            + " others")
    void search() throws Exception {
        String word = "探索" + UUID.randomUUID().toString().substring(0, 8);
        acting.as(USER, () -> tickets.ask(new Request(Queue.HELPDESK, Priority.NORMAL, word, "方法を教えてください。")));
        RoomId room = room(USER);
        acting.as(USER, () -> conversations.send(room, new NewMessage(UUID.randomUUID(), word + " の件", null)));
        assertThat(names(USER, word)).contains("TICKETS", "MESSAGES");
        assertThat(names(SUB, word)).contains("MESSAGES").doesNotContain("TICKETS");
        assertThat(names("架空 港", word)).doesNotContain("TICKETS", "MESSAGES");
        assertThat(hits(SUB, "青子")).extracting(SearchHit::title).contains(USER);
        assertThat(hits("架空 港", "青子")).extracting(SearchHit::title).doesNotContain(USER);
        assertThat(names(PROVIDER, "DEMO-2026")).contains("CONTRACTS");
        assertThat(hits(USER, "DEMO-2026")).extracting(SearchHit::detail).doesNotContain("DEMO-2026-002");
        assertThatThrownBy(() -> acting.as(USER, () -> home.search(" "))).hasMessage("home.search.bad");
    }

    @Test
    @DisplayName("a notice reaches the roles that it is for until its end, and is acknowledged by each reader")
    void notices() throws Exception {
        String title = "架空のお知らせ " + UUID.randomUUID();
        Instant until = Instant.now().plus(Duration.ofDays(3));
        UUID id = acting.as(
                PROVIDER, () -> home.publish(new NoticeForm(title, "架空の計画停止です。", Set.of(Role.USER), true, until)));
        assertThat(notices(USER)).extracting(NoticeRow::id).contains(id);
        assertThat(notices("架空 官子")).extracting(NoticeRow::id).doesNotContain(id);
        as(USER, () -> home.acknowledge(id));
        assertThat(notices(USER).stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .isOpen())
                .isFalse();
        assertThatThrownBy(() -> as("架空 官子", () -> home.acknowledge(id))).hasMessage("home.notice.unknown");
        assertThat(acting.as(PROVIDER, () -> home.published()).stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .readers())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        acting.as(USER, () -> home.publish(new NoticeForm(title, "勝手", Set.of(), false, until))))
                .hasMessage("access.role");
    }

    private List<NoticeRow> notices(String who) throws Exception {
        return acting.as(who, () -> home.notices());
    }

    private List<String> names(String who, String words) throws Exception {
        return acting.as(who, () -> home.search(words)).stream()
                .map(FoundGroup::name)
                .toList();
    }

    private List<SearchHit> hits(String who, String words) throws Exception {
        return acting.as(who, () -> home.search(words)).stream()
                .flatMap(group -> group.hits().stream())
                .toList();
    }

    private RoomId room(String who) throws Exception {
        return acting.as(who, () -> rooms.mine()).stream()
                .filter(row -> row.kind() == RoomKind.CONTRACT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }
}
