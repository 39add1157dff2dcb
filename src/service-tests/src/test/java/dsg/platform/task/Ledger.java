package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Writes tasks as a use case would, and reads them past the application. */
@ApplicationScoped
public class Ledger {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Tasks tasks;

    @Transactional
    public void schedule(String key, Instant dueAt) {
        tasks.schedule(Errand.KIND, key, dueAt);
    }

    @Transactional
    public void scheduleBarred(String key) {
        tasks.schedule(Barred.KIND, key, Instant.now());
    }

    @Transactional
    public void hasten(String duty) {
        tasks.hasten(duty);
    }

    @Transactional
    public void scheduleAndFail(String key) {
        tasks.schedule(Errand.KIND, key, Instant.now());
        throw new IllegalStateException("the use case fails");
    }

    /** State, failures and the last failure of all tasks of this key. */
    @Transactional
    public List<String> rows(String kind, String key) {
        List<?> rows = entities.createNativeQuery(
                        "select state || ' ' || failures || coalesce(' ' || last_failure, '') from task"
                                + " where kind = ?1 and key = ?2 order by number",
                        String.class)
                .setParameter(1, kind)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Transactional
    public UUID id(String kind, String key) {
        return (UUID) entities.createNativeQuery(
                        "select id from task where kind = ?1 and key = ?2 order by number desc limit 1", UUID.class)
                .setParameter(1, kind)
                .setParameter(2, key)
                .getSingleResult();
    }

    /** As if nobody had come to it for a day. */
    @Transactional
    public void age(String kind, String key) {
        entities.createNativeQuery("update task set due_at = due_at - interval '1 day' where kind = ?1 and key = ?2")
                .setParameter(1, kind)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** As if a clock that was a year ahead had done it. */
    @Transactional
    public void doneInAYear(String kind) {
        entities.createNativeQuery(
                        "update task set due_at = due_at + interval '1 year', done_at = done_at + interval '1 year',"
                                + " next_try_at = next_try_at + interval '1 year' where kind = ?1")
                .setParameter(1, kind)
                .executeUpdate();
    }

    /** What the log says about a task. */
    @Transactional
    public List<String> logged(UUID task) {
        List<?> rows = entities.createNativeQuery(
                        "select action || ' ' || code from audit_event where object_id = ?1", String.class)
                .setParameter(1, task)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Holds the task's row as a server does that works on it, and dies. */
    @Transactional
    public void holdAndDie(UUID task, Callable<UUID> meanwhile) throws Exception {
        entities.createNativeQuery("select id from task where id = ?1 for update", UUID.class)
                .setParameter(1, task)
                .getSingleResult();
        meanwhile.call();
        throw new IllegalStateException("the server dies");
    }
}
