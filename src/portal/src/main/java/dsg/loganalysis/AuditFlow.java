package dsg.loganalysis;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Brings the audit log's new rows into the store, a second after they were written. */
@ApplicationScoped
class AuditFlow implements RecurringTask {

    /** However much has gathered, other tasks get their turn. */
    private static final int MOST_STEPS = 100;

    @Inject
    AuditRows rows;

    @Override
    public String kind() {
        return "loganalysis.audit";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        rows.hear();
        int steps = 0;
        for (String writer : rows.writersWithNews()) {
            while (rows.take(writer) && steps < MOST_STEPS) {
                steps++;
            }
        }
    }
}
