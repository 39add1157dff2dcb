package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.audit.Archives;
import dsg.proof.Proves;
import dsg.protocol.evidence.LogCheck;
import dsg.protocol.evidence.Signatures;
import dsg.protocol.evidence.Verifier;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Old months of the log in files; the rows are the test's own, written past the application as of long ago. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class MonthsIT {

    private static final String OFFICE = "架空 管太";
    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    Months months;

    @Inject
    MonthDuty duty;

    @Inject
    Ledger ledger;

    @Inject
    Archives archives;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("an old month leaves the database only out of a file with its proofs, and comes back whole")
    void month(@TempDir Path directory) throws Exception {
        LocalDate month = unused();
        List<UUID> rows = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), month.plusDays(i), i);
        }
        String these = rows.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        String there = "select count(*) from audit_event where id in (" + these + ")";
        Await.until(
                "they have their places",
                () -> number("select count(*) from audit_leaf where event in (" + these + ")") == 3);
        months.turn();
        assertThatThrownBy(() -> execute("select audit_end_month(date '" + month + "')"))
                .hasMessageContaining("not in its archive");
        assertThatThrownBy(() -> execute("select audit_end_month(current_date)"))
                .hasMessageContaining("366 days");

        duty.run();
        ArchivedMonth archived = archived(month);
        assertThat(archived.rows()).isEqualTo(3);
        assertThat(number(there)).isEqualTo(3);
        Path file = folder().resolve(archived.file());
        Path key = Files.writeString(directory.resolve("key.pem"), ledger.publicKey());
        assertThat(verify(key, file)).isZero();

        duty.run();
        assertThat(number(there)).isZero();
        assertThat(missing(rows, null)).hasSize(3);
        assertThat(missing(rows, folder())).isEmpty();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
        Await.until(
                "the damage is told",
                () -> number("select count(*) from audit_event where action = 'AUDIT_ARCHIVE_DAMAGED' and object_id = '"
                                + MonthTable.name(month) + "'")
                        == 1);
        assertThat(number(there)).isZero();
        Files.write(file, whole);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> archives.bringBack(month))))
                .hasMessage("access.role");
        acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
        Await.until("it is back", () -> number(there) == 3);
        assertThat(missing(rows, null)).isEmpty();
        duty.run();
        assertThat(number(there)).as("it stays for a while").isEqualTo(3);
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("whoever has the portal's database role neither keeps an old month away nor brings back a false one")
    void unspoiled() throws Exception {
        LocalDate month = unused();
        List<UUID> rows = away(month);
        String these = rows.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        String there = "select count(*) from audit_event where id in (" + these + ")";

        UUID stray = UUID.randomUUID();
        write(stray, month.plusDays(5), 5);
        String strays = "select count(*) from audit_event where id = '" + stray + "'";
        Await.until(
                "what came into the month has its place",
                () -> number("select count(*) from audit_leaf where event = '" + stray + "'") == 1);
        execute("select audit_begin_month(date '" + month + "')");
        months.turn();
        assertThatThrownBy(() -> execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome)"
                        + " values ('" + rows.getFirst() + "', '" + month + "T12:00:00Z', '" + stray
                        + "', 1, 'FORGED', 'OK')"))
                .hasMessageContaining("has its place already");
        assertThatThrownBy(() -> layFalse(month, these, true)).hasMessageContaining("not the one of its place");
        layFalse(month, these, false);

        for (int time = 0; time < 2; time++) {
            acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
            Await.until("it is back", () -> number(there) == 3);
            assertThat(missing(rows, null)).isEmpty();
            assertThat(number(strays)).as("what came later is with it").isEqualTo(1);
            execute("select audit_end_month(date '" + month + "')");
            assertThat(number(there)).isZero();
            assertThat(number(strays)).as("what came later stays").isEqualTo(1);
        }
    }

    /** Three rows of a month that have left the database. */
    private List<UUID> away(LocalDate month) throws Exception {
        List<UUID> rows = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), month.plusDays(i), i);
        }
        String these = rows.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
        Await.until(
                "they have their places",
                () -> number("select count(*) from audit_leaf where event in (" + these + ")") == 3);
        months.turn();
        duty.run();
        duty.run();
        assertThat(number("select count(*) from audit_event where id in (" + these + ")"))
                .isZero();
        return rows;
    }

    /** As the portal's role: rows of the right names and numbers, and of another content. */
    private void layFalse(LocalDate month, String these, boolean toTheEnd) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("select audit_return_month(date '" + month + "')");
                statement.execute("insert into audit_returning_"
                        + month.toString().substring(0, 7).replace("-", "")
                        + " (id, at, writer, writer_sequence, action, outcome) select l.event, '" + month
                        + "T12:00:00Z', l.writer, l.writer_sequence, 'FORGED', 'REFUSED' from audit_leaf l where l.event"
                        + " in (" + these + ")");
                if (toTheEnd) {
                    statement.execute("select audit_month_returned(date '" + month + "')");
                }
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    @DisplayName("a search within one month reads that month's rows and no other's")
    void pruned() throws Exception {
        String plan = plan("select * from audit_event where at >= date_trunc('month', now()) + interval '1 day'"
                + " and at < date_trunc('month', now()) + interval '2 days' order by at desc, id desc limit 101");
        assertThat(plan.lines()
                        .filter(line -> line.matches(".*audit_event_[0-9]{6}.*"))
                        .map(line -> line.replaceFirst(".*audit_event_([0-9]{6}).*", "$1"))
                        .distinct())
                .hasSize(1);
        assertThat(plan).doesNotContain("audit_event_other");
    }

    /** A month of long ago that no test has used on this gateway. */
    private LocalDate unused() throws Exception {
        for (LocalDate month = LocalDate.of(2020, 2, 1); month.getYear() < 2023; month = month.plusMonths(1)) {
            if (number("select count(*) from audit_archive where month = '" + month + "'") == 0) {
                return month;
            }
        }
        throw new AssertionError("all are used");
    }

    /** As of that day, by a writer that writes no more. */
    private void write(UUID id, LocalDate day, int offset) throws SQLException {
        execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome) select '" + id + "', '"
                + day + "T12:00:00Z', w.writer, greatest((select coalesce(max(e.writer_sequence), 0) from"
                + " audit_event e where e.writer = w.writer), (select coalesce(max(l.writer_sequence), 0) from audit_leaf l"
                + " where l.writer = w.writer)) + 1, 'FORGED', 'OK' from audit_writer w"
                + " order by w.registered_at desc offset 1 limit 1");
        assertThat(number("select count(*) from audit_event where id = '" + id + "'"))
                .as("row " + offset)
                .isEqualTo(1);
    }

    private ArchivedMonth archived(LocalDate month) {
        return months.archives().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("dsg.audit.archive", String.class));
    }

    private static int verify(Path key, Path file) {
        return Verifier.run(
                List.of("extract", key.toString(), file.toString()),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    /** What the whole log's verification says about these rows, beside that no writer wrote them. */
    private List<String> missing(List<UUID> rows, @Nullable Path folder) throws Exception {
        try (Connection connection = database.getConnection()) {
            return new LogCheck(connection, Signatures.key(ledger.publicKey()), List.of(), folder)
                    .run().faults().stream()
                            .filter(line -> !line.contains("FOREIGN"))
                            .filter(line -> rows.stream().anyMatch(row -> line.contains(row.toString())))
                            .toList();
        }
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var lines = statement.executeQuery("explain " + query)) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
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

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
