package dsg.contract;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The stored row of the highest instant. On connections of its own, outside any transaction: what has been decided by must be stored
 * even where the use case that asked is rolled back, and nobody who holds a connection already waits for another of the same pool.
 */
@ApplicationScoped
class HighestInstant {

    private static final String READ = "select highest, epoch from contract_clock where id = 1 for update";
    private static final String WRITE = "update contract_clock set highest = ? where id = 1";
    private static final String RAISE = "insert into clock_alarm (id, version, kind, highest, seen)"
            + " values (?, 0, ?, ?, ?) on conflict (kind) where settled_at is null do nothing";

    @Resource(lookup = "java:jboss/datasources/Refusals")
    DataSource database;

    /** @param highest null where nothing was ever decided by */
    private record Row(@Nullable Instant highest, int epoch) {}

    /**
     * What stands after a look.
     *
     * @param raised the alarm that this look has raised; null for none, or where it was open already
     */
    record Seen(Instant highest, int epoch, @Nullable UUID raised) {}

    /**
     * Stores the instant if it is higher than what is stored, and raises the alarm with it, so that no crash lies between.
     *
     * @param instant the highest that this server has seen in that epoch
     * @param epoch of which the instant is, below 0 where this server knows of none; an instant of an earlier epoch counts for nothing
     * @param jump how far ahead a plausible instant may be at most
     */
    Seen look(Instant instant, int epoch, Duration jump) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Seen seen = look(connection, instant, epoch, jump);
                connection.commit();
                return seen;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private static Seen look(Connection connection, Instant instant, int epoch, Duration jump) throws SQLException {
        Row row = read(connection);
        Instant before = row.highest();
        boolean counts = epoch < 0 || row.epoch() == epoch;
        if (before != null && (!counts || !instant.isAfter(before))) {
            return new Seen(before, row.epoch(), null);
        }
        UUID raised = before != null && instant.isAfter(before.plus(jump))
                ? raise(connection, ClockAlarmKind.JUMPED, before, instant)
                : null;
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setObject(1, utc(instant));
            write.executeUpdate();
        }
        return new Seen(instant, row.epoch(), raised);
    }

    /** Raises an alarm; its identifier, or null where one of this kind is open. */
    @Nullable
    UUID raise(ClockAlarmKind kind, Instant highest, Instant seen) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return raise(connection, kind, highest, seen);
        }
    }

    private static @Nullable UUID raise(Connection connection, ClockAlarmKind kind, Instant highest, Instant seen)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(RAISE)) {
            insert.setObject(1, id);
            insert.setString(2, kind.name());
            insert.setObject(3, utc(highest));
            insert.setObject(4, utc(seen));
            return insert.executeUpdate() == 1 ? id : null;
        }
    }

    private static Row read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ);
                ResultSet result = select.executeQuery()) {
            if (!result.next()) {
                throw new SQLException("the contracts' clock has no row");
            }
            OffsetDateTime highest = result.getObject(1, OffsetDateTime.class);
            return new Row(highest == null ? null : highest.toInstant(), result.getInt(2));
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
