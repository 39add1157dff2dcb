package dsg.noc;

import dsg.noc.probe.Probe;
import dsg.noc.probe.Sighting;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at everything, again and again; one server of several does it, whichever comes to it. */
@ApplicationScoped
class NocWatch implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(NocWatch.class.getName());

    @Inject
    @Any
    Instance<Probe> probes;

    @Inject
    NocRounds rounds;

    @Override
    public String kind() {
        return "noc.watch";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        List<Sighting> seen = new ArrayList<>();
        boolean whole = true;
        for (Probe probe : probes) {
            try {
                seen.addAll(probe.look());
            } catch (RuntimeException broken) {
                // the others are looked at all the same
                whole = false;
                LOG.log(
                        Level.WARNING,
                        broken,
                        () -> "A probe broke: " + probe.getClass().getSimpleName());
            }
        }
        rounds.take(seen, whole);
    }
}
