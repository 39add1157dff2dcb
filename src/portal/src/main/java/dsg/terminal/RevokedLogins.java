package dsg.terminal;

import dsg.account.KeycloakLogins;
import dsg.platform.access.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what Keycloak holds open on revoked terminals (T39): at once, and again until Keycloak has said that it did. The last
 * time is some seconds after the revocation, for a login that was just passing the terminal check then.
 */
@ApplicationScoped
class RevokedLogins {

    private static final Logger LOG = Logger.getLogger(RevokedLogins.class.getName());
    private static final Duration JUST_PASSING = Duration.ofSeconds(5);

    /** No login lives longer, so after that there is nothing to end. */
    private static final Duration LONGEST_LOGIN = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    KeycloakLogins keycloak;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /** Not in the thread of the revocation, which is not to wait for Keycloak. */
    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerminalRevoked event) {
        executor.execute(
                () -> end(entities.find(Terminal.class, event.terminal().value())));
    }

    /** Whether Keycloak has ended them. */
    boolean end(Terminal terminal) {
        try {
            keycloak.endThoseOn(terminal.tlsFingerprint());
            return true;
        } catch (Refused unreachable) {
            LOG.log(
                    Level.WARNING,
                    unreachable,
                    () -> "Logins on the terminal " + terminal.name() + " are not ended yet");
            return false;
        }
    }

    @Transactional
    List<Terminal> waiting() {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select t from Terminal t where t.revokedAt between :from and :to and t.loginsEndedAt is null",
                        Terminal.class)
                .setParameter("from", now.minus(LONGEST_LOGIN))
                .setParameter("to", now.minus(JUST_PASSING))
                .getResultList();
    }

    @Transactional
    void ended(UUID terminal) {
        entities.find(Terminal.class, terminal).loginsEnded(clock.instant());
    }
}
