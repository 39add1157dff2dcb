package dsg.fileshare.leaving;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Carries files to other areas, and looks again after those that wait there for their scan; all other removals wait for none of them. */
@ApplicationScoped
class RemovalCarrier implements RecurringTask {

    static final String KIND = "fileshare.carrying";

    @Inject
    RemovalQueue queue;

    @Inject
    RemovalWorker worker;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean hasOwnThread() {
        return true;
    }

    @Override
    public void run() {
        queue.open().forEach(worker::carry);
    }
}
