package dsg.soc.alert;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks after alerts that nobody has taken up. */
@ApplicationScoped
class AlertDuty implements RecurringTask {

    @Inject
    AlertEscalation escalation;

    @Override
    public String kind() {
        return "soc.untaken";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        escalation.look();
    }
}
