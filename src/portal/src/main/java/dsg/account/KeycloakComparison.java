package dsg.account;

import dsg.account.keycloak.KeycloakUnreachable;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares all accounts, at the start and from then on; every server keeps for itself whom Keycloak alone knows. */
@ApplicationScoped
class KeycloakComparison implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(KeycloakComparison.class.getName());

    @Inject
    Synchronisation synchronisation;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.compare")
    Duration pause;

    @Override
    public String kind() {
        return "account.compare";
    }

    @Override
    public Duration every() {
        return pause;
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    /** That the accounts can be compared does not mean that Keycloak is back: what it takes away comes by pull alone. */
    @Override
    public void run() {
        try {
            synchronisation.compare();
        } catch (KeycloakUnreachable e) {
            LOG.log(Level.FINE, "The accounts could not be compared", e);
        }
    }
}
