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
import dsg.server.Operator;
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
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Old months of the log in files; the rows are the test's own, written past the application as of long ago. */
@ExtendWith({RunningGateway.class, Operator.class, ArquillianExtension.class})
@Shared
class MonthsIT {

    private static final String OFFICE = "架空 管太";
    private static final String PROVIDER = "架空 運子";

    @Inject
    Acting acting;

    @Inject
    OldMonths old;

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
        LocalDate month = old.unused();
        List<UUID> rows = old.written(month);
        String there = "select count(*) from audit_event where id in (" + OldMonths.names(rows) + ")";
        assertThatThrownBy(() -> old.execute("select audit_end_month(date '" + month + "')"))
                .hasMessageContaining("not in its archive");
        assertThatThrownBy(() -> old.execute("select audit_end_month(current_date)"))
                .hasMessageContaining("366 days");

        duty.run();
        ArchivedMonth archived = archived(month);
        assertThat(archived.rows()).isEqualTo(3);
        assertThat(old.number(there)).isEqualTo(3);
        Path file = OldMonths.folder().resolve(archived.file());
        Path key = Files.writeString(directory.resolve("key.pem"), ledger.publicKey());
        assertThat(verify(key, file)).isZero();

        old.awaitRead(month);
        duty.run();
        assertThat(old.number(there)).isZero();
        assertThat(missing(rows, null)).hasSize(3);
        assertThat(missing(rows, OldMonths.folder())).isEmpty();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
        Await.until(
                "the damage is told",
                () -> old.number(
                                "select count(*) from audit_event where action = 'AUDIT_ARCHIVE_DAMAGED' and object_id = '"
                                        + MonthTable.name(month) + "'")
                        == 1);
        assertThat(old.number(there)).isZero();
        Files.write(file, whole);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> run(() -> archives.bringBack(month))))
                .hasMessage("access.role");
        acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
        Await.until("it is back", () -> old.number(there) == 3);
        assertThat(missing(rows, null)).isEmpty();
        duty.run();
        assertThat(old.number(there)).as("it stays for a while").isEqualTo(3);
    }

    @Test
    @Proves(value = "Decision 6", says = "The log is only added to")
    @DisplayName("whoever has the portal's database role neither keeps an old month away nor brings back a false one")
    void unspoiled() throws Exception {
        LocalDate month = old.unused();
        List<UUID> rows = away(month);
        String these = OldMonths.names(rows);
        String there = "select count(*) from audit_event where id in (" + these + ")";

        UUID stray = UUID.randomUUID();
        old.write(stray, month.plusDays(5), 5);
        String strays = "select count(*) from audit_event where id = '" + stray + "'";
        Await.until(
                "what came into the month has its place",
                () -> old.number("select count(*) from audit_leaf where event = '" + stray + "'") == 1);
        old.execute("select audit_begin_month(date '" + month + "')");
        months.turn();
        assertThatThrownBy(
                        () -> old.execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome)"
                                + " values ('" + rows.getFirst() + "', '" + month + "T12:00:00Z', '" + stray
                                + "', 1, 'FORGED', 'OK')"))
                .hasMessageContaining("has its place already");
        assertThatThrownBy(() -> layFalse(month, these, true)).hasMessageContaining("not the one of its place");
        layFalse(month, these, false);

        for (int time = 0; time < 2; time++) {
            acting.as(OFFICE, () -> run(() -> archives.bringBack(month)));
            Await.until("it is back", () -> old.number(there) == 3);
            assertThat(missing(rows, null)).isEmpty();
            assertThat(old.number(strays)).as("what came later is with it").isEqualTo(1);
            old.execute("select audit_end_month(date '" + month + "')");
            assertThat(old.number(there)).isZero();
            assertThat(old.number(strays)).as("what came later stays").isEqualTo(1);
        }
    }

    /** Three rows of a month that have left the database. */
    private List<UUID> away(LocalDate month) throws Exception {
        List<UUID> rows = old.written(month);
        duty.run();
        old.awaitRead(month);
        duty.run();
        assertThat(old.there(rows)).isZero();
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
        // the month that it is in Japan: on a new gateway no earlier one was begun
        String month =
                "(date_trunc('month', now() at time zone 'Asia/Tokyo') + interval '%d days') at time zone 'Asia/Tokyo'";
        String plan = plan("select * from audit_event where at >= " + month.formatted(1) + " and at < "
                + month.formatted(2) + " order by at desc, id desc limit 101");
        assertThat(plan.lines()
                        .filter(line -> line.matches(".*audit_event_[0-9]{6}.*"))
                        .map(line -> line.replaceFirst(".*audit_event_([0-9]{6}).*", "$1"))
                        .distinct())
                .hasSize(1);
        assertThat(plan).doesNotContain("audit_event_other");
    }

    private ArchivedMonth archived(LocalDate month) {
        return months.archives().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
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

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
