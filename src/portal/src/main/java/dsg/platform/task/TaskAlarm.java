package dsg.platform.task;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says once of each task that it is late: in the server's log, and in the audit log for whoever reads that. */
@ApplicationScoped
public class TaskAlarm {

    private static final Logger LOG = Logger.getLogger(TaskAlarm.class.getName());

    /** Longer than the longest pause between two tries. */
    static final Duration LATE = Duration.ofMinutes(10);

    @Inject
    TaskTable table;

    @Inject
    TaskRunning running;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How many tasks are late at this moment. */
    public long late() {
        return table.late(clock.instant().minus(LATE), running.heldKinds());
    }

    @Transactional
    void raise() {
        Instant now = clock.instant();
        table.newlyLate(now.minus(LATE), now, running.heldKinds()).forEach(task -> {
            LOG.log(Level.SEVERE, "The task {0} is late", task);
            audit.system("TASK_LATE", Outcome.FAILED, task.kind(), "task", task.id(), null);
        });
    }
}
