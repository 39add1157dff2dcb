package dsg.disclosure;

import dsg.platform.access.Refused;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks after orders whose time has come. */
@ApplicationScoped
class DisclosureDuty implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(DisclosureDuty.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Inject
    DisclosureMaking making;

    @Override
    public String kind() {
        return "disclosure.make";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** One that cannot be made does not keep the others waiting; it is still due the next time. */
    @Override
    public void run() {
        for (UUID order : making.due()) {
            try {
                making.make(order);
            } catch (Refused cannot) {
                LOG.log(Level.WARNING, "A disclosure cannot be made: {0}", cannot.code());
            }
        }
    }
}
