package dsg.platform.transfer;

import dsg.platform.task.Repetition;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks several times a second for transfers to cut; costs nothing while none runs. */
@Singleton
@Startup
public class TransferCutting {

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Inject
    TransferCutter cutter;

    @Inject
    Repetition repetition;

    @PostConstruct
    void start() {
        repetition.every(PAUSE, "Transfers could not be looked through", cutter::cut);
    }
}
