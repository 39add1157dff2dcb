package dsg.soc.watch;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Shows the rules whatever has come into the log store, a second after it came. */
@ApplicationScoped
class Watch implements RecurringTask {

    /** However much has gathered, other tasks get their turn. */
    private static final int MOST_STEPS = 50;

    @Inject
    WatchStep step;

    @Override
    public String kind() {
        return "soc.watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public synchronized void run() {
        try {
            for (int steps = 0; step.next() && steps < MOST_STEPS; ) {
                steps++;
            }
        } catch (RuntimeException | Error broken) {
            step.forget();
            throw broken;
        }
    }
}
