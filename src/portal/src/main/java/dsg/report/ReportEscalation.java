package dsg.report;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Brings to the office what a manager has left lying (T51). */
@ApplicationScoped
class ReportEscalation implements RecurringTask {

    @Inject
    IdleReports idle;

    @Override
    public String kind() {
        return "report.escalation";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        idle.escalate();
    }
}
