package dsg.patch;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Signatures last some days only: they are made anew long before they are over. */
@ApplicationScoped
class Resigning implements RecurringTask {

    @Inject
    PatchTable table;

    @Inject
    Repository repository;

    @Override
    public String kind() {
        return "patch.resign";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    @Transactional
    public void run() {
        repository.publish(table::rings, table::content);
    }
}
