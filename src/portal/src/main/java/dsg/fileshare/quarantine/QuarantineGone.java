package dsg.fileshare.quarantine;

import dsg.contract.KeyDestroyed;
import dsg.platform.task.TaskHandler;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** What lies in quarantine goes with the contract's key, as soon as it is certain that the key is gone. */
@ApplicationScoped
class QuarantineGone implements TaskHandler {

    private static final String KIND = "fileshare.quarantine-gone";

    @Inject
    QuarantineSweep sweep;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    void gone(@Observes KeyDestroyed destroyed) {
        tasks.schedule(KIND, destroyed.contract().toString(), clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        sweep.run();
    }
}
