package dsg.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pulls Keycloak's outbox and compares all accounts, at the start and from then on. The state of both lies in the database. */
@Singleton
@Startup
public class SynchronisationTimer {

    private static final Logger LOG = Logger.getLogger(SynchronisationTimer.class.getName());

    @Inject
    Synchronisation synchronisation;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.pull")
    Duration pull;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.compare")
    Duration compare;

    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final List<Future<?>> running = new ArrayList<>();

    @PostConstruct
    void start() {
        repeat(synchronisation::pull, pull);
        repeat(synchronisation::compare, compare);
    }

    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(true));
    }

    private void repeat(Runnable work, Duration pause) {
        running.add(executor.scheduleWithFixedDelay(() -> survive(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whatever goes wrong once, an exception would end the repetition for good; silence shows in {@link KeycloakLink}. */
    private void survive(Runnable work) {
        try {
            work.run();
            note("");
        } catch (KeycloakUnreachable e) {
            note(String.valueOf(e.getCause()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The account synchronisation failed", e);
        }
    }

    /** Says when Keycloak goes and when it is back, not every few seconds in between. */
    private void note(String now) {
        String before = trouble.getAndSet(now);
        if (!now.isEmpty() && !now.equals(before)) {
            LOG.log(Level.WARNING, "Keycloak cannot be reached or relied on: {0}", now);
        } else if (now.isEmpty() && !before.isEmpty()) {
            LOG.info("Keycloak is back");
        }
    }
}
