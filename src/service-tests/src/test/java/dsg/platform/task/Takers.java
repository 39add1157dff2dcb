package dsg.platform.task;

import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes tasks of services in hand, as several servers do, and sees how often they have failed. */
@ApplicationScoped
@Shared
public class Takers {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TaskRunning running;

    @Inject
    Clock clock;

    /** Another taker of the one that waits. */
    public void take(String kind, String key) {
        ids(kind, key).forEach(running::run);
    }

    /** How often what waits or waited was tried in vain. */
    @Transactional
    public long failures(String kind, String key) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(failures), 0) from task where kind = ?1 and key = ?2", Long.class)
                        .setParameter(1, kind)
                        .setParameter(2, key)
                        .getSingleResult())
                .longValue();
    }

    /** Whatever pause lies before its next try, it is over. */
    @Transactional
    public void isDue(String kind, String key) {
        entities.createNativeQuery(
                        "update task set next_try_at = ?3 where kind = ?1 and key = ?2 and state = 'WAITING'")
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Takes it, and dies before anything is done. */
    @Transactional
    public void takeAndDie(String kind, String key) {
        entities.createNativeQuery("select id from task where kind = ?1 and key = ?2 for update", UUID.class)
                .setParameter(1, kind)
                .setParameter(2, key)
                .getResultList();
        throw new IllegalStateException("died");
    }

    private List<UUID> ids(String kind, String key) {
        List<?> rows = entities.createNativeQuery("select id from task where kind = ?1 and key = ?2", UUID.class)
                .setParameter(1, kind)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
