package dsg.loganalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.loganalysis.source.Lines;
import dsg.platform.access.Refused;
import dsg.platform.audit.AuditQuery;
import dsg.platform.audit.AuditReading;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.AuditRows;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class LogStoreIT {

    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    AuditReading log;

    @Inject
    AuditRows audit;

    @Inject
    AuditFlow flow;

    @Inject
    EventIntake intake;

    @Inject
    LogSearch search;

    @Inject
    LogKeeping keeping;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "what is done in the portal is in the store a moment later, every row once, however many servers bring it")
    void theAuditLogFlowsIn() throws Exception {
        for (int i = 0; i < 20; i++) {
            acting.as(
                    OFFICE,
                    () -> log.page(new AuditQuery(null, null, "FLOW", null, null, null, null, null, Set.of(), null)));
        }
        CompletableFuture<Void> beside = CompletableFuture.runAsync(flow::run);
        flow.run();
        beside.join();
        Await.until("every row of the log in the store", () -> number("""
            select count(*) from audit_event a where at < now() - interval '2 seconds' and not exists (
                select 1 from log_event e where e.source = 'audit' and e.stream = a.writer and e.counter = a.writer_sequence)\
            """) == 0);
        assertThat(number("select count(*) - count(distinct (stream, counter)) from log_event where source = 'audit'"))
                .isZero();
        assertThat(found(query("", "audit", "")).rows())
                .anySatisfy(row -> assertThat(row.activity()).isEqualTo("READ_AUDIT_LOG"));
    }

    @Test
    @Proves(value = "T40", says = "Logs stand clock skew, and gaps raise an alarm")
    @DisplayName(
            "what a peer brings again is counted once, what is missing is told, and what comes late is taken all the"
                    + " same")
    void batchesAreCountedOnce() throws Exception {
        String stream = UUID.randomUUID().toString();
        assertThat(intake.take("portal", stream, batch(1, 3, "first " + stream)))
                .isEqualTo(3);
        assertThat(intake.take("portal", stream, batch(2, 3, "again " + stream)))
                .isEqualTo(4);
        assertThat(stored(stream)).containsExactly(1L, 2L, 3L, 4L);
        long lost = lost("portal");
        assertThat(intake.take("portal", stream, batch(8, 1, "after a gap " + stream)))
                .isEqualTo(8);
        assertThat(lost("portal")).isEqualTo(lost + 3);
        assertThat(number("select count(*) from audit_event where action = 'LOG_LOST' and code = 'portal'"))
                .isPositive();
        intake.take("portal", stream, batch(6, 1, "late " + stream));
        intake.take("portal", stream, batch(6, 1, "late and again " + stream));
        assertThat(stored(stream)).containsExactly(1L, 2L, 3L, 4L, 6L, 8L);
        assertThat(lost("portal")).isEqualTo(lost + 2);
        assertThat(intake.counter("portal", stream)).isEqualTo(8);
    }

    @Test
    @DisplayName("an hour of skew changes nothing in the order, and shows on the page of the sources")
    void receiveTimeDecides() throws Exception {
        String stream = UUID.randomUUID().toString();
        intake.take("clamd", stream, List.of(line(1, clock.instant().minus(Duration.ofHours(1)), "one " + stream)));
        intake.take("clamd", stream, List.of(line(2, clock.instant().minus(Duration.ofHours(2)), "two " + stream)));
        assertThat(found(query(stream, "", "")).rows())
                .extracting(LogRow::message)
                .containsExactly("two " + stream, "one " + stream);
        assertThat(acting.as(OFFICE, () -> search.sources()))
                .filteredOn(row -> row.name().equals("clamd"))
                .singleElement()
                .satisfies(row -> assertThat(row.skew()).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121)));
    }

    @Test
    @DisplayName("only named sources are taken, and the audit log is brought by nobody from outside")
    void strangersAreRefused() {
        assertThatThrownBy(() -> intake.take("audit", "x", batch(1, 1, "forged")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> intake.take("nobody", "x", batch(1, 1, "forged")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("a search goes on exactly where the page before ended, and says what its events are like")
    void pagesFollowEachOther() throws Exception {
        String word = UUID.randomUUID().toString();
        intake.take("postgres", word, batch(1, 230, "row 100% of " + word));
        List<Long> numbers = new ArrayList<>();
        LogPage page = found(query("100% of " + word, "", ""));
        while (true) {
            numbers.addAll(page.rows().stream().map(LogRow::number).toList());
            if (!page.hasOlder()) {
                break;
            }
            LogRow last = page.rows().getLast();
            LogQuery first = query("100% of " + word, "", "");
            page = found(new LogQuery(
                    first.from(),
                    first.until(),
                    first.text(),
                    "",
                    "",
                    "",
                    "",
                    0,
                    new LogQuery.Cursor(last.received(), last.number())));
        }
        assertThat(numbers).hasSize(230).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        LogSummary summary = acting.as(OFFICE, () -> search.summary(query(word, "", "")));
        assertThat(summary.counted()).isEqualTo(230);
        assertThat(summary.facets().get("source")).containsExactly(new LogSummary.Value("postgres", 230));
        assertThat(found(query("100_ of " + word, "", "")).rows())
                .as("no wildcard")
                .isEmpty();
        assertThat(acting.as(OFFICE, () -> search.export(query(word, "", "")))).hasSize(230);
    }

    @Test
    @DisplayName("who works in a contract reads no logs, and the database shows them no row")
    void nobodyInsideAContract() throws Exception {
        assertThatThrownBy(() -> acting.as(USER, () -> search.page(query("", "", ""))))
                .isInstanceOf(Refused.class);
        assertThat(audit.of(USER, "SEARCH_LOGS")).last().isEqualTo("REFUSED access.role");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('dsg.contract', '" + UUID.randomUUID() + "', false)");
            try (var rows = statement.executeQuery("select count(*) from log_event")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            } finally {
                statement.execute("select set_config('dsg.contract', '', false)");
            }
        }
    }

    @Test
    @DisplayName("names of files are masked wherever the event has them")
    void fileNamesAreMasked() {
        LogRow row = FileNames.masked(new LogRow(
                clock.instant(),
                1,
                "portal",
                null,
                "file_activity",
                "x",
                1,
                "Success",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "秘密の図面.pdf",
                "sent 秘密の図面.pdf",
                "{\"file\":{\"name\":\"秘密の図面.pdf\"}}"));
        assertThat(Stream.of(row.fileName(), row.message(), row.raw())).noneMatch(text -> text.contains("図面"));
    }

    @Test
    @DisplayName("silence is told once, and the database keeps what has to be kept, whatever the portal asks for")
    void silenceAndRetention() throws Exception {
        long before = number("select count(*) from audit_event where action = 'LOG_SILENT'");
        execute("update log_source set heard_at = now() - interval '1 hour', silent_since = null where name ="
                + " 'network-edge'");
        keeping.listen();
        keeping.listen();
        assertThat(number("select count(*) from audit_event where action = 'LOG_SILENT'"))
                .isEqualTo(before + 1);
        intake.take("network-edge", "quiet", List.of());
        assertThat(number("select count(*) from log_source where silent_since is not null and name = 'network-edge'"))
                .isZero();
        keeping.turnPages();
        assertThat(number("select count(*) from log_days() day where day >= current_date"))
                .isGreaterThanOrEqualTo(7);
        assertThatThrownBy(() -> execute("select log_end_day(current_date)")).hasMessageContaining("366 days");
        assertThatThrownBy(() -> execute("delete from log_event")).hasMessageContaining("permission denied");
    }

    private static List<NewEvent> batch(long first, int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(i -> line(first + i, Instant.EPOCH.plusSeconds(1), line))
                .toList();
    }

    private static NewEvent line(long counter, Instant deviceTime, String line) {
        return new NewEvent(counter, deviceTime, Lines.of("portal", line), "{}");
    }

    private LogQuery query(String text, String source, String user) {
        Instant now = clock.instant();
        return new LogQuery(now.minus(Duration.ofHours(1)), now.plusSeconds(60), text, source, "", "", user, 0, null);
    }

    private LogPage found(LogQuery query) throws Exception {
        return acting.as(OFFICE, () -> search.page(query));
    }

    private List<Long> stored(String stream) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select counter from log_event where stream = '" + stream + "' order by counter")) {
            List<Long> counters = new ArrayList<>();
            while (rows.next()) {
                counters.add(rows.getLong(1));
            }
            return counters;
        }
    }

    private long lost(String source) throws SQLException {
        return number("select lost from log_source where name = '" + source + "'");
    }

    private long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
