package dsg.account;

import dsg.account.keycloak.KeycloakUnreachable;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Pulls Keycloak's outbox, at the start and from then on; every server has to hear Keycloak itself. */
@ApplicationScoped
class KeycloakPull implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(KeycloakPull.class.getName());

    private final AtomicReference<String> trouble = new AtomicReference<>("");

    @Inject
    Synchronisation synchronisation;

    @Inject
    KeycloakLink link;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.pull")
    Duration pause;

    @Override
    public String kind() {
        return "account.pull";
    }

    @Override
    public Duration every() {
        return pause;
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    /** Keycloak may be away for a while; its silence shows in {@link KeycloakLink}. */
    @Override
    public void run() {
        try {
            synchronisation.pull();
            note("");
        } catch (KeycloakUnreachable e) {
            note(String.valueOf(e.getCause()));
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
