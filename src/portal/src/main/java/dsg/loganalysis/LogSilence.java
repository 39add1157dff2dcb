package dsg.loganalysis;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Tells which sources have become silent. */
@ApplicationScoped
class LogSilence implements RecurringTask {

    @Inject
    LogKeeping keeping;

    @Override
    public String kind() {
        return "loganalysis.silence";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        keeping.listen();
    }
}
