package dsg.loganalysis;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The store's events in the order in which they were committed, for services that look at every one of them. Who has read up to a
 * number has read everything below it. Whoever calls this has passed a gate of their own, or is a task.
 */
@ApplicationScoped
public class LogFeed {

    private static final String AFTER =
            LogReading.COLUMNS + " from log_event where number > ? and number <= ? order by number limit ?";

    private static final String WITHIN = LogReading.COLUMNS
            + " from log_event where received_at >= ? and number > ? and number <= ? order by number limit ?";

    private static final String NAMED = LogReading.COLUMNS
            + " from log_event where received_at between ? and ? and number = any (?) order by number";

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    FileNames names;

    /** The next events after this number. */
    public List<LogRow> after(long number, int most) {
        return read(AFTER, number, Long.MAX_VALUE, most);
    }

    /** Events received from that moment on whose numbers lie after one and up to another. */
    public List<LogRow> within(Instant from, long after, long upTo, int most) {
        return read(WITHIN, from.atOffset(ZoneOffset.UTC), after, upTo, most);
    }

    /** These events as the caller may read them; all were received between those two moments. */
    public List<LogRow> named(Collection<Long> numbers, Instant from, Instant until) {
        return stored(numbers, from, until).stream().map(names::forCaller).toList();
    }

    /** As {@link #named}, as they were stored, for evidence that nobody reads here. */
    public List<LogRow> stored(Collection<Long> numbers, Instant from, Instant until) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return read(NAMED, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), numbers.toArray(Long[]::new));
    }

    private List<LogRow> read(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                select.setObject(i + 1, value instanceof Long[] all ? connection.createArrayOf("bigint", all) : value);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<LogRow> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(LogReading.row(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
