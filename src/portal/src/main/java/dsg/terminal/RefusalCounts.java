package dsg.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The table of refusals before login: a row per minute, listener and reason, whatever a stranger does. */
@ApplicationScoped
class RefusalCounts {

    private static final String ADD = "insert into refusal_count (minute, source, reason, count) "
            + "values (:minute, :source, :reason, :count) "
            + "on conflict (minute, source, reason) do update set count = refusal_count.count + excluded.count";

    @PersistenceContext
    EntityManager entities;

    /**
     * Adds to the row of this minute.
     *
     * @param source which door of the portal
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(String source, String reason, long number, Instant at) {
        entities.createNativeQuery(ADD)
                .setParameter("minute", at.truncatedTo(ChronoUnit.MINUTES))
                .setParameter("source", source)
                .setParameter("reason", reason)
                .setParameter("count", number)
                .executeUpdate();
    }
}
