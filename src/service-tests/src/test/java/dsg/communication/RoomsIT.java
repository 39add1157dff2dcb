package dsg.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.Caller;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms: who sees which, what is said once and stays said, and what is stopped. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class RoomsIT {

    private static final String PRIME = "架空 青子";
    private static final String COLLEAGUE = "架空 守";
    private static final String SUB = "架空 小枝";
    private static final String OFFICE = "架空 官子";
    private static final String STRANGER_CONTRACT = "DEMO-2026-002";
    private static final String SECURITY = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    Rooms rooms;

    @Inject
    Conversations conversations;

    @Inject
    Moderation moderation;

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource portal;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R42", says = "Users talk to each other on terminals")
    @DisplayName(
            "a message reaches everybody of the contract with its number; replies, mentions, unread counts and search")
    void fromOneToAll() throws Exception {
        RoomId room = contractRoom(PRIME);
        assertThat(contractRoom(SUB)).isEqualTo(room);
        String word = "目印" + UUID.randomUUID().toString().substring(0, 8);
        EntryRow first = send(PRIME, room, word + " 図面の登録が終わりました。");
        EntryRow answer = acting.as(
                SUB,
                () -> conversations.send(
                        room, new NewMessage(UUID.randomUUID(), "@架空青子 確認します。" + word, first.sequence())));
        assertThat(answer.about()).isEqualTo(first.sequence());
        assertThat(answer.mentions())
                .containsExactly(people.caller(PRIME).account().value());
        RoomRow listed = row(PRIME, room);
        assertThat(listed.unread()).isPositive();
        assertThat(listed.mentioned()).isPositive();
        as(PRIME, () -> conversations.read(room, answer.sequence()));
        assertThat(row(PRIME, room).unread()).isZero();
        assertThat(acting.as(SUB, () -> conversations.search(word)))
                .extracting(FoundMessage::sequence)
                .containsExactly(answer.sequence(), first.sequence());
        assertThat(acting.as(SUB, () -> conversations.after(room, first.sequence() - 1)))
                .extracting(EntryRow::sequence)
                .startsWith(first.sequence(), answer.sequence());
    }

    @Test
    @Proves(
            value = "T42",
            says = "Free texts warn that they hold no protected information, and users meet only users of shared"
                    + " contracts")
    @DisplayName(
            "a company's own room, and a room of chosen people, are there for nobody else; strangers cannot be met")
    void othersSeeNothing() throws Exception {
        RoomId own = room(PRIME, RoomKind.ORGANISATION);
        EntryRow said = send(PRIME, own, "社内の相談です。");
        assertThat(room(COLLEAGUE, RoomKind.ORGANISATION)).isEqualTo(own);
        RoomId direct = acting.as(
                PRIME, () -> rooms.direct(people.caller(COLLEAGUE).account().value()));
        assertThat(acting.as(
                        COLLEAGUE,
                        () -> rooms.direct(people.caller(PRIME).account().value())))
                .isEqualTo(direct);
        send(COLLEAGUE, direct, "ふたりの相談です。");
        for (RoomId hidden : List.of(own, direct)) {
            assertThat(acting.as(SUB, () -> rooms.mine()))
                    .extracting(RoomRow::id)
                    .doesNotContain(hidden);
            assertThatThrownBy(() -> acting.as(SUB, () -> conversations.after(hidden, 0)))
                    .hasMessage("communication.room.unknown");
            assertThatThrownBy(() -> send(SUB, hidden, "割込み")).hasMessage("communication.room.unknown");
        }
        assertThat(acting.as(SUB, () -> conversations.search("の相談です"))).isEmpty();
        UUID stranger = people.caller("架空 港", STRANGER_CONTRACT).account().value();
        assertThatThrownBy(() -> acting.as(PRIME, () -> rooms.direct(stranger)))
                .hasMessage("communication.people.unknown");
        assertThatThrownBy(() -> acting.as(PRIME, () -> rooms.group("混ぜる", Set.of(stranger))))
                .hasMessage("communication.people.unknown");
        assertThat(rows(people.caller(SUB), own)).isZero();
        assertThat(rows(people.caller(SUB), direct)).isZero();
        assertThat(rows(people.caller(PRIME), own)).isPositive();
        assertThat(said.sequence()).isPositive();
    }

    @Test
    @Proves(value = "R60", says = "No service but sharing holds protected information")
    @DisplayName("a message with a marking is neither sent nor kept")
    void markingsStop() throws Exception {
        RoomId room = contractRoom(PRIME);
        long last = row(PRIME, room).last();
        assertThatThrownBy(() -> send(PRIME, room, "「極 秘」の図面の寸法は…")).hasMessage("helpdesk.marking");
        assertThatThrownBy(() -> acting.as(PRIME, () -> rooms.group("極秘の会", Set.of(account(COLLEAGUE)))))
                .hasMessage("helpdesk.marking");
        assertThat(row(PRIME, room).last()).isEqualTo(last);
    }

    @Test
    @DisplayName("what is sent again under the same name is written once, and numbers have neither gap nor repetition,"
            + " however many write at once")
    void onceAndInOrder() throws Exception {
        RoomId room = acting.as(PRIME, () -> rooms.group("同時 " + UUID.randomUUID(), Set.of(account(COLLEAGUE))));
        UUID client = UUID.randomUUID();
        NewMessage twice = new NewMessage(client, "二度送る。", null);
        EntryRow once = acting.as(PRIME, () -> conversations.send(room, twice));
        assertThat(acting.as(PRIME, () -> conversations.send(room, twice)).sequence())
                .isEqualTo(once.sequence());
        int writers = 8;
        int each = 5;
        try (ExecutorService executor = Executors.newFixedThreadPool(writers)) {
            List<Future<Boolean>> all = executor.invokeAll(java.util.stream.IntStream.range(0, writers)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        for (int number = 0; number < each; number++) {
                            send(writer % 2 == 0 ? PRIME : COLLEAGUE, room, writer + " " + number);
                        }
                        return true;
                    })
                    .toList());
            for (Future<Boolean> done : all) {
                assertThat(done.get()).isTrue();
            }
        }
        List<Long> numbers = acting.as(COLLEAGUE, () -> conversations.after(room, 0)).stream()
                .map(EntryRow::sequence)
                .toList();
        assertThat(numbers)
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 1 + writers * each)
                        .boxed()
                        .toList());
    }

    @Test
    @Proves(value = "R142", says = "Nobody breaks order or law, slanders, obstructs, harms trust, alters or leaks")
    @DisplayName(
            "words that were edited, taken back or hidden after a report are gone from the room and stay on record")
    void changedWithTrace() throws Exception {
        RoomId room = contractRoom(PRIME);
        EntryRow said = send(PRIME, room, "最初の言葉");
        assertThatThrownBy(() ->
                        acting.as(SUB, () -> conversations.edit(room, said.sequence(), UUID.randomUUID(), "他人の言葉")))
                .hasMessage("communication.message.other");
        acting.as(PRIME, () -> conversations.edit(room, said.sequence(), UUID.randomUUID(), "次の言葉"));
        acting.as(PRIME, () -> conversations.remove(room, said.sequence(), UUID.randomUUID()));
        assertThat(acting.as(SUB, () -> conversations.after(room, said.sequence() - 1)))
                .extracting(EntryRow::text)
                .doesNotContain("最初の言葉", "次の言葉");
        EntryRow bad = send(SUB, room, "架空の中傷");
        as(PRIME, () -> conversations.report(room, bad.sequence(), "中傷です。"));
        ReportRow report = acting.as(SECURITY, () -> moderation.waiting()).stream()
                .filter(row -> row.room().equals(room) && row.sequence() == bad.sequence())
                .findFirst()
                .orElseThrow();
        as(SECURITY, () -> moderation.hide(report.id(), "中傷に当たる。"));
        assertThat(acting.as(SUB, () -> conversations.after(room, bad.sequence() - 1)))
                .extracting(EntryRow::text)
                .doesNotContain("架空の中傷");
        assertThatThrownBy(() -> as(SECURITY, () -> moderation.keep(report.id(), "もう一度")))
                .hasMessage("communication.report.decided");
        assertThat(acting.as(SECURITY, () -> moderation.record(room, "架空の監査")))
                .extracting(EntryRow::text)
                .contains("最初の言葉", "次の言葉", "架空の中傷");
        assertThatThrownBy(() -> acting.as(PRIME, () -> moderation.record(room, "のぞき")))
                .hasMessage("access.role");
        assertThatThrownBy(this::forget).isInstanceOf(SQLException.class);
    }

    private EntryRow send(String who, RoomId room, String text) throws Exception {
        return acting.as(who, () -> conversations.send(room, new NewMessage(UUID.randomUUID(), text, null)));
    }

    private RoomId contractRoom(String who) throws Exception {
        return room(who, RoomKind.CONTRACT);
    }

    private RoomId room(String who, RoomKind kind) throws Exception {
        return acting.as(who, () -> rooms.mine()).stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RoomRow row(String who, RoomId room) throws Exception {
        return acting.as(who, () -> rooms.room(room));
    }

    private UUID account(String who) {
        return people.caller(who).account().value();
    }

    private void as(String who, Runnable work) throws Exception {
        Callable<Boolean> done = () -> {
            work.run();
            return true;
        };
        acting.as(who, done);
    }

    /** Nothing that was said can be deleted by the portal's own database role. */
    private void forget() throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from talk_entry")) {
            delete.executeUpdate();
        }
    }

    /** What the portal's own database role sees of a room's entries for somebody, past the application. */
    private int rows(Caller caller, RoomId room) throws SQLException {
        try (Connection connection = portal.getConnection();
                PreparedStatement settings = connection.prepareStatement("select set_config('dsg.contract', ?, true),"
                        + " set_config('dsg.organisation', ?, true), set_config('dsg.account', ?, true)");
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from talk_entry where room = ?")) {
            connection.setAutoCommit(false);
            settings.setString(1, Objects.requireNonNull(caller.contract()).toString());
            settings.setString(2, caller.organisation().value().toString());
            settings.setString(3, caller.account().value().toString());
            settings.executeQuery();
            select.setObject(1, room.value());
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
