package dsg.audit;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Compares the registers with the log, every minute. */
@ApplicationScoped
class RegisterDuty implements RecurringTask {

    @Inject
    RegisterComparison comparison;

    @Override
    public String kind() {
        return "audit.registers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        comparison.compare();
    }
}
