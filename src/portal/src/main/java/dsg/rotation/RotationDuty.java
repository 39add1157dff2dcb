package dsg.rotation;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Carries decided renewals on, so many steps at a time that the other duties get their turn. */
@ApplicationScoped
class RotationDuty implements RecurringTask {

    private static final int MOST_STEPS = 100;

    @Inject
    RotationFinder finder;

    @Inject
    RotationSteps steps;

    @Override
    public String kind() {
        return "rotation.keys";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (UUID rotation : finder.inWork()) {
            int done = steps.isOvertaken(rotation) ? MOST_STEPS : 0;
            while (done < MOST_STEPS && steps.step(rotation)) {
                done++;
            }
        }
    }
}
