package dsg.fileshare.leaving;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks after removals that nobody has in hand: those whose server died, those that waited for a scan or for people of another
 * contract.
 */
@ApplicationScoped
class RemovalKeeper implements RecurringTask {

    @Inject
    RemovalQueue queue;

    @Inject
    RemovalWorker worker;

    @Override
    public String kind() {
        return "fileshare.removals";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        queue.open().forEach(worker::take);
    }
}
