package dsg.loganalysis;

import dsg.loganalysis.source.AuditColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The audit log as a source. Each writer numbers its rows without gap, but they commit in another order: up to the first missing number
 * all is taken, and beyond it only when what is missing could no longer be on its way.
 */
@ApplicationScoped
class AuditRows {

    static final String SOURCE = "audit";

    private static final int AT_ONCE = 1_000;

    /** Longer than any transaction may last. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(6);

    private static final String WRITERS = """
        with recursive w as (
            (select writer from audit_event order by writer limit 1)
            union all
            select (select e.writer from audit_event e where e.writer > w.writer order by e.writer limit 1)
            from w where w.writer is not null)
        select w.writer from w
        left join log_stream s on s.source = 'audit' and s.stream = w.writer
        where w.writer is not null and (exists (
                select 1 from audit_event e where e.writer = w.writer and e.writer_sequence > coalesce(s.counter, 0))
            or exists (
                select 1 from log_gap g join audit_event e on e.writer = g.stream
                    and e.writer_sequence between g.first_number and g.last_number
                where g.source = 'audit' and g.stream = w.writer))\
        """;

    private static final String COLUMNS = """
        select e.writer_sequence, e.at, e.action, e.outcome, e.code, e.username, cast(e.terminal as text), e.contract,
            e.object_type, cast(e.object_id as text), e.detail, cast(row_to_json(e) as text)\
        """;

    private static final String NEXT = COLUMNS + """

        from audit_event e where e.writer = :writer and e.writer_sequence > :counter
        order by e.writer_sequence limit :most\
        """;

    private static final String BELATED = COLUMNS + """

        from log_gap g join audit_event e on e.writer = g.stream
            and e.writer_sequence between g.first_number and g.last_number
        where g.source = 'audit' and g.stream = :writer order by e.writer_sequence limit :most\
        """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    LogWriter writer;

    @Inject
    LogSources sources;

    @Inject
    Clock clock;

    /** The log itself is never silent while somebody looks at it. */
    @Transactional
    void hear() {
        sources.heard(SOURCE, clock.instant(), 0, 0, Duration.ZERO);
    }

    /** Those of whom there are rows that have not been taken; by walking along the index, whatever its length. */
    @Transactional
    List<String> writersWithNews() {
        return Rows.single(entities.createNativeQuery(WRITERS, String.class), String.class);
    }

    /** Takes a writer's next rows. @return whether there may be more */
    @Transactional
    boolean take(String name) {
        long counter = sources.counter(SOURCE, name);
        List<NewEvent> found =
                rows(entities.createNativeQuery(NEXT, Object[].class).setParameter("counter", counter), name);
        List<NewEvent> ready = ready(found, counter, clock.instant().minus(ON_ITS_WAY));
        ready.addAll(rows(entities.createNativeQuery(BELATED, Object[].class), name));
        if (!ready.isEmpty()) {
            writer.append(SOURCE, name, ready);
        }
        return found.size() == AT_ONCE && ready.size() >= found.size();
    }

    private static List<NewEvent> rows(Query query, String name) {
        return Rows.of(query.setParameter("writer", name).setParameter("most", AT_ONCE))
                .map(AuditRows::event)
                .toList();
    }

    /** @param settled what was written before this has nothing on its way before it */
    static List<NewEvent> ready(List<NewEvent> rows, long counter, Instant settled) {
        List<NewEvent> ready = new ArrayList<>();
        long last = counter;
        for (NewEvent row : rows) {
            Instant at = row.deviceTime();
            boolean waits = row.counter() > last + 1 && at != null && at.isAfter(settled);
            if (waits) {
                break;
            }
            ready.add(row);
            last = Math.max(last, row.counter());
        }
        return ready;
    }

    private static NewEvent event(Object[] row) {
        return new NewEvent(
                (Long) row[0],
                (Instant) row[1],
                AuditColumns.of(
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (UUID) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10]),
                (String) row[11]);
    }
}
