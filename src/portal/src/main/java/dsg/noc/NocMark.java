package dsg.noc;

import dsg.calendar.MaintenanceDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A word that changes when what the NOC's pages show has changed, and says nothing else. An open page asks for it every few seconds, which
 * is no use of anybody's and so is on no log; what has changed it then opens through the gate.
 */
@ApplicationScoped
public class NocMark {

    private static final Duration STALE = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    NocBook book;

    @Inject
    MaintenanceDirectory maintenances;

    @Inject
    Clock clock;

    /** The word of this moment. */
    public String now() {
        Instant now = clock.instant();
        boolean stale =
                book.lastRound().map(at -> at.isBefore(now.minus(STALE))).orElse(true);
        Long alarms = entities.createQuery("select coalesce(sum(a.version + 1), 0) from NocAlarm a", Long.class)
                .getSingleResult();
        Instant changed = entities.createQuery("select max(t.sinceAt) from NocTarget t", Instant.class)
                .getSingleResult();
        return "%d-%s-%s-%s".formatted(alarms, changed, stale, maintenances.isRunning(now));
    }
}
