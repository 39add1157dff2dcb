package dsg.backup;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks every minute whether the backups are young enough. */
@ApplicationScoped
class BackupWatch implements RecurringTask {

    @Inject
    BackupAlarms alarms;

    @Override
    public String kind() {
        return "backup.watch";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        alarms.raise();
    }
}
