package dsg.fileshare;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks several times a second for transfers to cut; costs nothing while none runs. */
@Singleton
@Startup
public class TransferCutting {

    private static final Logger LOG = Logger.getLogger(TransferCutting.class.getName());
    private static final long PAUSE_MILLIS = 200;

    @Inject
    TransferCutter cutter;

    @Resource
    ManagedScheduledExecutorService executor;

    private @Nullable Future<?> running;

    @PostConstruct
    void start() {
        running = executor.scheduleWithFixedDelay(this::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** An exception would end the repetition for good. */
    private void look() {
        try {
            cutter.cut();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Transfers could not be looked through", failure);
        }
    }
}
