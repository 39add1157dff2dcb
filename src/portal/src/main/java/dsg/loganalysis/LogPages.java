package dsg.loganalysis;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes the store's days ahead of time, and ends those that nobody has to keep any more. */
@ApplicationScoped
class LogPages implements RecurringTask {

    @Inject
    LogKeeping keeping;

    @Override
    public String kind() {
        return "loganalysis.days";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        keeping.turnPages();
    }
}
