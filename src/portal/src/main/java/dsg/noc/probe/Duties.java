package dsg.noc.probe;

import dsg.backup.BackupDirectory;
import dsg.backup.BackupStanding;
import dsg.platform.task.TaskAlarm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What has to happen in time: tasks of the portal, and the backups. */
@ApplicationScoped
class Duties implements Probe {

    @Inject
    TaskAlarm tasks;

    @Inject
    BackupDirectory backups;

    @Inject
    Clock clock;

    @Override
    public List<Sighting> look() {
        List<Sighting> seen = new ArrayList<>();
        seen.add(queue());
        backups.standings().forEach(standing -> seen.add(backup(standing)));
        return seen;
    }

    private Sighting queue() {
        long late = tasks.late();
        return Sighting.own(
                "queue:tasks",
                TargetKind.QUEUE,
                "server:postgres",
                late > 0 ? Health.DOWN : Health.UP,
                Long.toString(late));
    }

    /** One that was never made is unknown to nobody: it is missing. */
    private Sighting backup(BackupStanding standing) {
        Health health = switch (standing.state()) {
            case GOOD -> Health.UP;
            case NEVER -> Health.UNKNOWN;
            case FAILED, OLD -> Health.DOWN;
        };
        String age = standing.lastGood() == null
                ? ""
                : Duration.between(standing.lastGood(), clock.instant()).toHours() + " h";
        return Sighting.own("backup:" + standing.duty(), TargetKind.BACKUP, null, health, age);
    }
}
