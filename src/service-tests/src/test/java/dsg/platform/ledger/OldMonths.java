package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.server.Await;
import dsg.server.Shared;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Rows of the log as of long ago, written past the application, and what has become of them. */
@ApplicationScoped
@Shared
public class OldMonths {

    @Inject
    Months months;

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    /** A month of long ago that no test has used on this gateway, after that one. */
    LocalDate unusedAfter(LocalDate after) throws SQLException {
        for (LocalDate month = after.plusMonths(1); month.getYear() < 2023; month = month.plusMonths(1)) {
            if (number("select count(*) from audit_archive where month = '" + month + "'") == 0
                    && number("select count(*) from audit_event where at >= '" + month + "' and at < '"
                                    + month.plusMonths(1) + "'")
                            == 0) {
                return month;
            }
        }
        throw new AssertionError("all are used");
    }

    LocalDate unused() throws SQLException {
        return unusedAfter(LocalDate.of(2020, 1, 1));
    }

    /** Three rows of this month, in their places and in their partition. */
    List<UUID> written(LocalDate month) throws Exception {
        List<UUID> rows = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), month.plusDays(i + 1L), i);
        }
        Await.until(
                "they have their places",
                () -> number("select count(*) from audit_leaf where event in (" + names(rows) + ")") == 3);
        months.turn();
        return rows;
    }

    static String names(List<UUID> rows) {
        return rows.stream().map(each -> "'" + each + "'").collect(Collectors.joining(", "));
    }

    /** How many of these rows are in the database. */
    long there(List<UUID> rows) throws SQLException {
        return number("select count(*) from audit_event where id in (" + names(rows) + ")");
    }

    /** The operator's program has found the whole month in its file. */
    void awaitRead(LocalDate month) throws Exception {
        Await.until(
                "the operator's program has read " + month,
                () -> number("select count(*) from audit_archive_kept where month = '" + month + "'") == 1);
    }

    /** As of that day, by a writer that writes no more. */
    void write(UUID id, LocalDate day, int offset) throws SQLException {
        execute("insert into audit_event (id, at, writer, writer_sequence, action, outcome) select '" + id + "', '"
                + day + "T12:00:00Z', w.writer, greatest((select coalesce(max(e.writer_sequence), 0) from"
                + " audit_event e where e.writer = w.writer), (select coalesce(max(l.writer_sequence), 0) from audit_leaf l"
                + " where l.writer = w.writer)) + 1, 'FORGED', 'OK' from audit_writer w"
                + " order by w.registered_at desc offset 1 limit 1");
        assertThat(number("select count(*) from audit_event where id = '" + id + "'"))
                .as("row " + offset)
                .isEqualTo(1);
    }

    static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("dsg.audit.archive", String.class));
    }

    long number(String select) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As the portal's role, in one transaction. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String each : statements) {
                    statement.execute(each);
                }
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}
