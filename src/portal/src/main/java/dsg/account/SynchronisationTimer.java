package dsg.account;

import dsg.platform.repetition.Repetition;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pulls Keycloak's outbox and compares all accounts, at the start and from then on. The state of both lies in the database. */
@Singleton
@Startup
public class SynchronisationTimer {

    private static final Logger LOG = Logger.getLogger(SynchronisationTimer.class.getName());
    private static final String FAILURE = "The account synchronisation failed";

    @Inject
    Synchronisation synchronisation;

    @Inject
    KeycloakLink link;

    @Inject
    Repetition repetition;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.pull")
    Duration pull;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.compare")
    Duration compare;

    private final AtomicReference<String> trouble = new AtomicReference<>("");

    @PostConstruct
    void start() {
        repetition.atOnceAndEvery(pull, FAILURE, this::pull);
        repetition.atOnceAndEvery(compare, FAILURE, this::compare);
    }

    /** Keycloak may be away for a while; its silence shows in {@link KeycloakLink}. */
    void pull() {
        try {
            synchronisation.pull();
            note("");
        } catch (KeycloakUnreachable e) {
            note(String.valueOf(e.getCause()));
        }
    }

    /** That the accounts can be compared does not mean that Keycloak is back: what it takes away comes by pull alone. */
    void compare() {
        try {
            synchronisation.compare();
        } catch (KeycloakUnreachable e) {
            LOG.log(Level.FINE, "The accounts could not be compared", e);
        }
    }

    /** Says when Keycloak goes and when it is back, not every few seconds in between. */
    private void note(String now) {
        if (!now.isEmpty()) {
            link.silent(now);
        }
        String before = trouble.getAndSet(now);
        if (!now.isEmpty() && !now.equals(before)) {
            LOG.log(Level.WARNING, "Keycloak cannot be reached or relied on: {0}", now);
        } else if (now.isEmpty() && !before.isEmpty()) {
            LOG.info("Keycloak is back");
        }
    }
}
