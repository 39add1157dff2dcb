package dsg.loganalysis;

import dsg.loganalysis.LogSummary.Bar;
import dsg.loganalysis.LogSummary.Value;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the store; whoever calls this has passed the gate, or is a task. */
@ApplicationScoped
class LogReading {

    private static final int BARS = 24;
    private static final int VALUES = 8;
    private static final List<String> FACETS = List.of("source", "activity_name", "status", "actor_user_name");

    static final String COLUMNS = """
        select received_at, number, source, device_time, class_name, activity_name, severity_id, status, status_code,
            actor_user_name, device_uid, src_endpoint_ip, contract, resource_type, resource_uid, file_name, message, raw\
        """;

    private static final String PAGE =
            COLUMNS + " from log_event where %s order by received_at desc, number desc limit ";

    private static final String SAMPLE = "(select received_at, source, activity_name, status, actor_user_name"
            + " from log_event where %s order by received_at desc, number desc limit " + (LogSummary.MOST + 1)
            + ") as sample";

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    List<LogRow> rows(LogQuery query, int limit) {
        return select(query, PAGE + limit, LogReading::row);
    }

    LogSummary summary(LogQuery query) {
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        for (String column : FACETS) {
            facets.put(
                    column,
                    select(
                            query,
                            "select %1$s, count(*) from ".formatted(column)
                                    + SAMPLE
                                    + " where %s is not null group by 1 order by 2 desc, 1 limit ".formatted(column)
                                    + VALUES,
                            row -> new Value(row.getString(1), row.getLong(2))));
        }
        List<Bar> bars = bars(query);
        long counted = bars.stream().mapToLong(Bar::count).sum();
        return new LogSummary(counted, counted <= LogSummary.MOST, facets, bars);
    }

    /** Every span of the query's time, also those in which nothing came. */
    private List<Bar> bars(LogQuery query) {
        long seconds = Math.max(
                1, Math.ceilDiv(Duration.between(query.from(), query.until()).toSeconds(), BARS));
        Map<Instant, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < BARS; i++) {
            counts.put(query.from().plusSeconds(i * seconds), 0L);
        }
        List<Bar> found = select(
                query,
                "select cast(floor(extract(epoch from received_at - to_timestamp("
                        + query.from().getEpochSecond() + ")) / " + seconds + ") as int), count(*) from "
                        + SAMPLE + " group by 1",
                row -> new Bar(query.from().plusSeconds(row.getInt(1) * seconds), row.getLong(2)));
        found.forEach(bar -> counts.merge(bar.begin(), bar.count(), Long::sum));
        return counts.entrySet().stream()
                .map(bar -> new Bar(bar.getKey(), bar.getValue()))
                .toList();
    }

    /** Reads a row of the query. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(LogQuery query, String statement, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = new LogSelect(query).prepare(connection, statement);
                ResultSet rows = select.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** The columns of {@link #COLUMNS}. */
    static LogRow row(ResultSet row) throws SQLException {
        OffsetDateTime device = row.getObject(4, OffsetDateTime.class);
        return new LogRow(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getLong(2),
                row.getString(3),
                instant(device),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
