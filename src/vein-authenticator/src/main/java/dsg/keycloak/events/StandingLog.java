package dsg.keycloak.events;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Says once how the realm stands, and again only when that has changed: the portal asks every few seconds. */
final class StandingLog {

    private static final Logger LOG = Logger.getLogger(StandingLog.class);

    private final AtomicReference<List<String>> last = new AtomicReference<>(List.of());

    void note(List<String> faults) {
        List<String> before = last.getAndSet(faults);
        if (before.equals(faults)) {
            return;
        }
        if (faults.isEmpty()) {
            LOG.info("The realm stands as shipped again");
        } else {
            LOG.errorf("The realm does not stand as shipped, so the portal is to refuse everybody: %s", faults);
        }
    }
}
