package dsg.contract;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets the contracts' clock strike every second. It holds nothing: what is due stands in the database, what is open by the clock. */
@Singleton
@Startup
public class ContractHeartbeat {

    private static final Logger LOG = Logger.getLogger(ContractHeartbeat.class.getName());

    @Inject
    ContractEffects effects;

    @Resource
    ManagedScheduledExecutorService executor;

    /** Off only where somebody looks at what happens without it. */
    @Inject
    @ConfigProperty(name = "dsg.contract.heartbeat", defaultValue = "PT1S")
    Duration pause;

    private @Nullable Future<?> beating;

    @PostConstruct
    void start() {
        beating =
                executor.scheduleWithFixedDelay(this::beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (beating != null) {
            beating.cancel(false);
        }
    }

    /** Whatever goes wrong once, an exception would end the repetition for good. */
    private void beat() {
        try {
            effects.strike();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The contracts' effects could not be looked after", failure);
        }
    }
}
