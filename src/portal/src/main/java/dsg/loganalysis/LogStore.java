package dsg.loganalysis;

import dsg.loganalysis.source.Columns;
import dsg.platform.calendar.Clocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the events lie: PostgreSQL, a partition for each day. Writers take turns, so that events are numbered in the order in which
 * their transactions commit: who has read up to a number has read everything below it.
 */
@ApplicationScoped
class LogStore {

    /** Of the transaction that writes events, or reads the newest of them. */
    private static final long TURN = 0x6473_676c_6f67L;

    private static final String INSERT = """
        insert into log_event (received_at, source, stream, counter, device_time, class_name, activity_name, severity_id,
            status, status_code, actor_user_name, device_uid, src_endpoint_ip, contract, resource_type, resource_uid, file_name,
            message, raw)
        select ?, ?, ?, counter, cast(device_time as timestamptz), class_name, activity_name, severity_id,
            status, status_code, actor_user_name, device_uid, src_endpoint_ip, cast(contract as uuid), resource_type,
            resource_uid, file_name, message, cast(raw as json)
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as new (counter, device_time, class_name,
            activity_name, severity_id, status, status_code, actor_user_name, device_uid, src_endpoint_ip, contract,
            resource_type, resource_uid, file_name, message, raw, place)
        order by place\
        """;

    private final Set<LocalDate> begun = ConcurrentHashMap.newKeySet();

    @Resource(lookup = "java:jboss/datasources/Portal")
    DataSource database;

    @Inject
    Clock clock;

    /** Waits for this transaction's turn; what other transactions have written is there by then. @return when that was */
    @Transactional(Transactional.TxType.MANDATORY)
    Instant turn() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, TURN);
            lock.execute();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stores the events as received at that moment, in the order of the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Instant received, String source, String stream, List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        beginDay(LocalDate.ofInstant(received, Clocks.JAPAN));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, received.atOffset(ZoneOffset.UTC));
            insert.setString(2, source);
            insert.setString(3, stream);
            int place = 4;
            for (Column column : COLUMNS) {
                Object[] values = events.stream().map(column.value()).toArray();
                insert.setArray(place++, connection.createArrayOf(column.type(), values));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private record Column(String type, Function<NewEvent, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("bigint", NewEvent::counter),
            text(event -> Objects.toString(event.deviceTime(), null)),
            column(Columns::className),
            column(Columns::activityName),
            new Column("int", event -> event.columns().severityId()),
            column(Columns::status),
            column(Columns::statusCode),
            column(Columns::userName),
            column(Columns::device),
            column(Columns::address),
            text(event -> Objects.toString(event.columns().contract(), null)),
            column(Columns::resourceType),
            column(Columns::resource),
            column(Columns::fileName),
            column(Columns::message),
            text(NewEvent::raw));

    private static Column text(Function<NewEvent, @Nullable Object> value) {
        return new Column("text", value);
    }

    private static Column column(Function<Columns, @Nullable Object> value) {
        return text(event -> value.apply(event.columns()));
    }

    /** Makes the partition of a day where it is missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void beginDay(LocalDate day) {
        if (!begun.contains(day)) {
            call("select log_begin_day(cast(? as date))", day);
            begun.add(day);
        }
    }

    /** Deletes a day; the database itself refuses one that has to be kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endDay(LocalDate day) {
        call("select log_end_day(cast(? as date))", day);
        begun.remove(day);
    }

    /** The days that there are, the oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<LocalDate> days() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from log_days()");
                ResultSet rows = select.executeQuery()) {
            List<LocalDate> days = new ArrayList<>();
            while (rows.next()) {
                days.add(rows.getObject(1, LocalDate.class));
            }
            return days;
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private void call(String statement, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement(statement)) {
            call.setObject(1, day);
            call.execute();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }
}
