package dsg.terminal;

import dsg.account.KeycloakLogins;
import dsg.platform.task.TaskHandler;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Ends what Keycloak holds open on revoked terminals (T39): at once, and again some seconds later, for a login that was just passing
 * the terminal check then; each until Keycloak has said that it did.
 */
@ApplicationScoped
class RevokedLogins implements TaskHandler {

    private static final String KIND = "terminal.end-logins";
    private static final String LAST = "/last";
    private static final Duration JUST_PASSING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @PersistenceContext
    EntityManager entities;

    @Inject
    KeycloakLogins keycloak;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Not in the thread of the revocation, which is not to wait for Keycloak, but in its transaction. */
    void revoked(@Observes TerminalRevoked event) {
        Instant now = clock.instant();
        String terminal = event.terminal().value().toString();
        tasks.schedule(KIND, terminal, now);
        tasks.schedule(KIND, terminal + LAST, now.plus(JUST_PASSING));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        boolean last = task.key().endsWith(LAST);
        String id = last ? task.key().substring(0, task.key().length() - LAST.length()) : task.key();
        Terminal terminal = entities.find(Terminal.class, UUID.fromString(id));
        keycloak.endThoseOn(terminal.tlsFingerprint());
        if (last) {
            terminal.loginsEnded(clock.instant());
        }
    }

    @Override
    public Duration pauseAfter(int failures) {
        return PAUSE;
    }
}
