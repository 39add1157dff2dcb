package dsg.loganalysis;

import dsg.account.KeycloakLogins;
import dsg.account.KeycloakLogins.Happening;
import dsg.account.LoginReader;
import dsg.platform.access.Refused;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one reader of what Keycloak notes about logins: each page goes to whoever files it, and to the store last, which remembers how far
 * that is. While Keycloak is away nothing is lost: it keeps its events for years.
 */
@ApplicationScoped
class KeycloakFlow implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(KeycloakFlow.class.getName());
    private static final int MOST_PAGES = 100;

    @Inject
    KeycloakLogins keycloak;

    @Inject
    @Any
    Instance<LoginReader> readers;

    @Inject
    KeycloakRows rows;

    @Override
    public String kind() {
        return "loganalysis.keycloak";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        try {
            Instant from = rows.from();
            // logins move the mark, releases do not: whatever fails in between is read again
            readAll(from, keycloak::releasesSince);
            readAll(from, keycloak::since);
        } catch (Refused unreachable) {
            // the silence of a source is told by LogSilence
            LOG.log(Level.FINE, "Keycloak cannot be asked what has happened", unreachable);
        }
    }

    private void readAll(Instant from, BiFunction<Instant, Integer, List<Happening>> source) {
        int skip = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<Happening> page = source.apply(from, skip);
            readers.forEach(reader -> reader.take(page));
            rows.take(page);
            if (page.size() < KeycloakLogins.PAGE) {
                return;
            }
            skip += page.size();
        }
    }
}
