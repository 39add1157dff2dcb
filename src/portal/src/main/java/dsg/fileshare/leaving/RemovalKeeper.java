package dsg.fileshare.leaving;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Gets removals going, be it that somebody has just said so, that people of another contract have agreed meanwhile, or that the server
 * died that was at it.
 */
@ApplicationScoped
class RemovalKeeper implements RecurringTask {

    static final String KIND = "fileshare.removals";

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
        queue.open().forEach(worker::begin);
    }
}
