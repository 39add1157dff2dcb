package dsg.destruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which copies of the vault may hold a contract's key. The operator's program writes them; the portal cannot reach one. */
@ApplicationScoped
class VaultCopies {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Those that were there when the key went, the last to end first.
     *
     * @param destroyedAt null while it is there: the copies of now
     */
    List<VaultCopy> at(@Nullable Instant destroyedAt) {
        Instant at = destroyedAt == null ? clock.instant() : destroyedAt;
        List<VaultCopy> there = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select made_at, ends_at, ended_at from vault_backup where made_at <= :at"
                                + " and (ended_at is null or ended_at > :at) order by ends_at desc",
                        Object[].class)
                .setParameter("at", at)
                .setMaxResults(MOST)
                .getResultList()) {
            Object[] column = (Object[]) row;
            there.add(new VaultCopy((Instant) column[0], (Instant) column[1], (Instant) column[2]));
        }
        return there;
    }

    /** How many there ever were until then. */
    long made(Instant until) {
        return (Long)
                entities.createNativeQuery("select count(*) from vault_backup where made_at <= :until", Long.class)
                        .setParameter("until", until)
                        .getSingleResult();
    }

    /** When the last one that has ended did so before then; null where none has. */
    @Nullable
    Instant lastEnd(Instant until) {
        return (Instant) entities.createNativeQuery(
                        "select max(ended_at) from vault_backup where ended_at <= :until", Instant.class)
                .setParameter("until", until)
                .getSingleResult();
    }
}
