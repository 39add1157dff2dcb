package dsg.enrolment.still;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Destroys pictures of identity checks when they have been kept as long as the installation says (R109). */
@ApplicationScoped
class StillDestruction implements RecurringTask {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.enrolment.still", defaultValue = "P1825D")
    Duration kept;

    @Override
    public String kind() {
        return "enrolment.still";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        entities.createQuery("select s from Still s where s.sealed is not null and s.takenAt < :before", Still.class)
                .setParameter("before", clock.instant().minus(kept))
                .getResultList()
                .forEach(still -> {
                    still.destroy(clock.instant());
                    audit.system("DESTROY_STILL", Outcome.OK, null, "still", still.ceremony(), null);
                });
    }
}
