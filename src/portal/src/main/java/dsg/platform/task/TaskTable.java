package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows, with the locks that keep two servers apart. */
@ApplicationScoped
class TaskTable {

    private static final int AT_ONCE = 100;

    /** A duty that was last done in the future was done by a clock that was wrong; its next time is as wrong. */
    private static final String DUE = "state = 'WAITING' and (next_try_at <= :now or done_at > :now)";

    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    EntityManager entities;

    /** Enters a task, unless one of this kind and key is open already, be it that somebody works on it. */
    boolean enter(String kind, String key, Instant dueAt) {
        return enter(kind, key, 0, dueAt);
    }

    /** Has a task done that reads what this transaction writes: where one of this kind and key is being done, once more after that. */
    boolean ask(String kind, String key, Instant dueAt) {
        int again = 0;
        while (!enter(kind, key, again, dueAt)) {
            if (isIdle(kind, key, again)) {
                return false;
            }
            again++;
        }
        return true;
    }

    private boolean enter(String kind, String key, int again, Instant dueAt) {
        return entities.createNativeQuery("""
            insert into task (id, kind, key, again, due_at, next_try_at, state)
            values (:id, :kind, :key, :again, :due, :due, 'WAITING')
            on conflict (kind, key, again) where state = 'WAITING' do nothing\
            """)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("kind", kind)
                        .setParameter("key", key)
                        .setParameter("again", again)
                        .setParameter("due", dueAt)
                        .executeUpdate()
                == 1;
    }

    /** Whether it waits and nobody has it; it is then left to nobody before this transaction ends. */
    private boolean isIdle(String kind, String key, int again) {
        return !entities.createNativeQuery("""
            select id from task where kind = :kind and key = :key and again = :again and state = 'WAITING'
            for key share skip locked\
            """, UUID.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setParameter("again", again)
                .getResultList()
                .isEmpty();
    }

    /** Tasks of these kinds whose turn it is, in the order in which they became due, less those that are known already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Waiting> waitingAt(Instant now, Set<String> kinds, Set<?> known) {
        return rows(entities.createNativeQuery("""
            select id, kind from task where %s and kind in (:kinds) and id not in (:known)
            order by next_try_at, number limit :most\
            """.formatted(DUE), Object[].class)
                .setParameter("now", now)
                .setParameter("kinds", kinds)
                .setParameter("known", known.isEmpty() ? Set.of(NONE) : known)
                .setParameter("most", AT_ONCE)
                .getResultList());
    }

    /** The task, locked until the transaction ends; empty where another server has it or has done it. */
    Optional<Task> take(UUID id, Instant now) {
        boolean taken = !entities.createNativeQuery("""
            select id from task where id = :id and %s for update skip locked\
            """.formatted(DUE), UUID.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
        return taken ? Optional.of(entities.find(Task.class, id)) : Optional.empty();
    }

    /** Tasks that should have been done before this instant, each told once; of these kinds none is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Waiting> newlyLate(Instant before, Instant now, Set<String> held) {
        return rows(entities.createNativeQuery("""
                        update task set alarmed_at = :now where state = 'WAITING' and alarmed_at is null
                        and due_at < :before and kind not in (:held) returning id, kind\
                        """, Object[].class)
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("held", orNone(held))
                .getResultList());
    }

    /** How many should have been done before this instant and are not. */
    @Transactional(Transactional.TxType.SUPPORTS)
    long late(Instant before, Set<String> held) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from task where state = 'WAITING' and due_at < :before and kind not in"
                                        + " (:held)",
                                Long.class)
                        .setParameter("before", before)
                        .setParameter("held", orNone(held))
                        .getSingleResult())
                .longValue();
    }

    /** A duty comes back now; where somebody has its row, they are at it. */
    void hasten(String kind, Instant now) {
        entities.createNativeQuery("""
                        update task set next_try_at = :now where id in (select id from task
                        where kind = :kind and state = 'WAITING' and next_try_at > :now for update skip locked)\
                        """)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What waits beyond this instant, having been put off by a clock that was wrong, is due now. */
    void bringBack(String kind, Instant now) {
        entities.createNativeQuery("""
                        update task set next_try_at = :now, due_at = least(due_at, :now)
                        where kind = :kind and state = 'WAITING' and next_try_at > :now\
                        """)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Set<String> orNone(Set<String> kinds) {
        return kinds.isEmpty() ? Set.of("") : kinds;
    }

    private static List<Waiting> rows(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** A task that waits, as the worker needs to know it. */
    record Waiting(UUID id, String kind) {}
}
