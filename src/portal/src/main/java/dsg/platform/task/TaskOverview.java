package dsg.platform.task;

import dsg.platform.task.TaskKindRow.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What waits in the table of tasks, by kind: what does not get on comes first. */
@ApplicationScoped
public class TaskOverview {

    private static final String KINDS = """
        select kind, count(*), count(*) filter (where failures > 0),
            coalesce((array_agg(last_failure order by next_try_at desc) filter (where failures > 0))[1], ''),
            min(next_try_at), count(*) filter (where due_at < :late)
        from task where state = 'WAITING' group by kind order by kind\
        """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TaskRunning running;

    @Inject
    Clock clock;

    public List<TaskKindRow> kinds() {
        Set<String> held = running.heldKinds();
        List<?> rows = entities.createNativeQuery(KINDS, Object[].class)
                .setParameter("late", clock.instant().minus(TaskAlarm.LATE))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, held))
                .sorted(Comparator.comparing((TaskKindRow row) -> row.standing() == Standing.WORKS))
                .toList();
    }

    private static TaskKindRow row(Object[] row, Set<String> held) {
        String kind = (String) row[0];
        long failing = count(row[2]);
        Standing standing = held.contains(kind)
                ? Standing.NOT_READY
                : count(row[5]) > 0 ? Standing.LATE : failing > 0 ? Standing.FAILS : Standing.WORKS;
        return new TaskKindRow(kind, count(row[1]), failing, (String) row[3], (Instant) row[4], standing);
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
