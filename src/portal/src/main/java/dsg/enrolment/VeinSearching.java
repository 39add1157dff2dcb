package dsg.enrolment;

import dsg.authentication.HeldSessions;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks in the background whether a finger that was enrolled is somebody else's already. Whom the office has to decide about has no session
 * meanwhile.
 */
@ApplicationScoped
class VeinSearching implements RecurringTask {

    @Inject
    VeinSearchStep step;

    @Inject
    HeldSessions sessions;

    @Override
    public String kind() {
        return "enrolment.search";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = step.next();
            sessions.end(step.held());
        }
    }
}
