package dsg.backup;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Tells once of each duty that it was neglected or failed, and once that it is well again. */
@ApplicationScoped
class BackupAlarms {

    @PersistenceContext
    EntityManager entities;

    @Inject
    BackupDirectory directory;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Transactional
    void raise() {
        directory.standings().forEach(standing -> {
            if (standing.isGood()) {
                wellAgain(standing.duty());
            } else {
                wrong(standing);
            }
        });
    }

    private void wrong(BackupStanding standing) {
        UUID id = UUID.randomUUID();
        int added = entities.createNativeQuery("""
            insert into backup_alarm (duty, id, since_at) values (:duty, :id, :now) on conflict do nothing\
            """)
                .setParameter("duty", standing.duty().name())
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added == 1) {
            String code = "backup." + standing.duty() + "." + standing.state();
            audit.system("BACKUP_ALARM", Outcome.FAILED, code, "backup-alarm", id, null);
        }
    }

    private void wellAgain(BackupDuty duty) {
        entities.createNativeQuery("delete from backup_alarm where duty = :duty")
                .setParameter("duty", duty.name())
                .executeUpdate();
    }
}
