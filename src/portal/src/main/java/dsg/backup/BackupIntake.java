package dsg.backup;

import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Takes in what the operator's program tells; its requests have passed the peers' gate. */
@Stateless
public class BackupIntake {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Puts each on record, once however often it is told. */
    @SystemTask("the operator's program after a backup")
    public void take(List<BackupReport> reports) {
        for (BackupReport report : reports) {
            if (entities.find(BackupRun.class, report.id()) == null) {
                entities.persist(new BackupRun(report, clock.instant()));
                boolean good = report.trouble().isEmpty();
                audit.system(
                        "BACKUP_" + report.kind(),
                        good ? Outcome.OK : Outcome.FAILED,
                        good ? null : "backup.failed",
                        "backup-run",
                        report.id(),
                        null);
            }
        }
    }
}
