package dsg.platform.ledger;

import dsg.protocol.evidence.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log's months and their archives, as the database lets the portal handle them. Works on the connection of its caller. */
@ApplicationScoped
class MonthTable {

    private static final int AT_ONCE = 500;

    private static final List<String> UUIDS = List.of("id", "account", "terminal", "session", "contract", "object_id");

    /** Makes the month where it is missing. */
    void begin(Connection connection, LocalDate month) throws SQLException {
        call(connection, "select audit_begin_month(cast(? as date))", month);
    }

    /** Lets the month go out of the database, which itself refuses what has to stay. */
    void end(Connection connection, LocalDate month) throws SQLException {
        call(connection, "select audit_end_month(cast(? as date))", month);
    }

    /** Months in the database, the oldest first. */
    List<LocalDate> there(Connection connection) throws SQLException {
        return dates(connection, "select * from audit_months()");
    }

    /** Months of rows that came when no month was made for them. */
    List<LocalDate> strays(Connection connection) throws SQLException {
        return dates(connection, "select * from audit_stray_months()");
    }

    Optional<ArchivedMonth> archive(Connection connection, LocalDate month) throws SQLException {
        return archives(connection).stream()
                .filter(each -> each.month().equals(month))
                .findFirst();
    }

    /** The newest first. */
    List<ArchivedMonth> archives(Connection connection) throws SQLException {
        List<ArchivedMonth> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select month, rows, head_size, file, sha256, archived_at, restored_at, month in (select"
                                + " audit_months()) from audit_archive order by month desc");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new ArchivedMonth(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(7, OffsetDateTime.class)),
                        row.getBoolean(8)));
            }
        }
        return all;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** Whether somebody else than the portal has found the whole month in its file. */
    boolean isKept(Connection connection, LocalDate month) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from audit_archive_kept where month = ?")) {
            select.setObject(1, month);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    void add(Connection connection, ArchivedMonth month) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_archive (month, rows, head_size, file, sha256, archived_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, month.month());
            insert.setLong(2, month.rows());
            insert.setLong(3, month.headSize());
            insert.setString(4, month.file());
            insert.setString(5, month.sha256());
            insert.setObject(6, month.archivedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    @FunctionalInterface
    interface EachRow {
        void row(long position, Entry entry) throws SQLException;
    }

    /** The rows of this time in the order of their places; those that have none yet are left out. */
    void rows(Connection connection, Instant since, Instant until, EachRow each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select l.position, " + LedgerRows.COLUMNS
                + " from audit_event e join audit_leaf l on l.event = e.id where e.at >= ? and e.at < ?"
                + " order by l.position")) {
            select.setFetchSize(AT_ONCE);
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            select.setObject(2, until.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.row(row.getLong(1), LedgerRows.entry(row));
                }
            }
        }
    }

    /** A table beside the log that a month's rows are laid into. */
    String beside(Connection connection, LocalDate month) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select audit_return_month(cast(? as date))")) {
            call.setObject(1, month);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void lay(Connection connection, String beside, List<Entry> entries) throws SQLException {
        String values = String.join(
                ", ", Entry.FIELDS.stream().map(MonthTable::placeholder).toList());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + beside + " (" + String.join(", ", Entry.FIELDS) + ") values (" + values + ")")) {
            for (Entry entry : entries) {
                Map<String, String> fields = entry.values();
                for (int place = 0; place < Entry.FIELDS.size(); place++) {
                    insert.setString(place + 1, fields.get(Entry.FIELDS.get(place)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String placeholder(String field) {
        if (UUIDS.contains(field)) {
            return "cast(? as uuid)";
        }
        return switch (field) {
            case "at" -> "cast(? as timestamptz)";
            case "writer_sequence" -> "cast(? as bigint)";
            default -> "?";
        };
    }

    /** What was laid beside the log is part of it again. */
    void returned(Connection connection, LocalDate month) throws SQLException {
        call(connection, "select audit_month_returned(cast(? as date))", month);
    }

    /** Its name on the log. */
    static UUID name(LocalDate month) {
        return UUID.nameUUIDFromBytes(("audit-month " + month).getBytes(StandardCharsets.UTF_8));
    }

    private static List<LocalDate> dates(Connection connection, String query) throws SQLException {
        List<LocalDate> dates = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                dates.add(row.getObject(1, LocalDate.class));
            }
        }
        return dates;
    }

    private static void call(Connection connection, String statement, LocalDate month) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(statement)) {
            call.setObject(1, month);
            call.execute();
        }
    }
}
