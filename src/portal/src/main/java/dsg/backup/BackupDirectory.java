package dsg.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the backups stand, for this service and for those who watch; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class BackupDirectory {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Every duty. */
    public List<BackupStanding> standings() {
        return Arrays.stream(BackupDuty.values()).map(this::standing).toList();
    }

    private BackupStanding standing(BackupDuty duty) {
        Instant now = clock.instant();
        if (duty == BackupDuty.LOG) {
            return BackupStanding.of(duty, lastPiece(), false, now);
        }
        BackupKind kind = BackupKind.valueOf(duty.name());
        Optional<Instant> good = ended(kind, "and r.trouble = ''");
        Optional<Instant> last = ended(kind, "");
        return BackupStanding.of(duty, good, !last.equals(good), now);
    }

    private Optional<Instant> ended(BackupKind kind, String which) {
        return Optional.ofNullable(entities.createQuery(
                        "select max(r.endedAt) from BackupRun r where r.kind = :kind " + which, Instant.class)
                .setParameter("kind", kind)
                .getSingleResult());
    }

    /** When the database last laid a piece of its log where the backups are made from; before the first backup it lays none. */
    private Optional<Instant> lastPiece() {
        if (ended(BackupKind.DATABASE, "and r.trouble = ''").isEmpty()) {
            return Optional.empty();
        }
        Query archived = entities.createNativeQuery("select last_archived_time from pg_stat_archiver", Instant.class);
        return ((List<?>) archived.getResultList())
                .stream()
                        .filter(Instant.class::isInstance)
                        .map(Instant.class::cast)
                        .findFirst();
    }
}
