package dsg.loganalysis;

import dsg.account.KeycloakLogins;
import dsg.account.KeycloakLogins.Happening;
import dsg.loganalysis.source.KeycloakColumns;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keycloak's events as a source. They have identifiers and no numbers, and one that is stamped earlier may be committed later: so the
 * last minute is read again each time, and what was taken already is known by its identifier.
 */
@ApplicationScoped
class KeycloakRows {

    private static final String SOURCE = "keycloak";
    private static final String STREAM = "events";
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration AT_FIRST = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    LogWriter writer;

    @Inject
    LogSources sources;

    @Inject
    TerminalDirectory terminals;

    @Inject
    Clock clock;

    /** From when on Keycloak is to be asked. */
    @Transactional
    Instant from() {
        return Optional.ofNullable((Instant)
                        entities.createNativeQuery("select max(at) from log_keycloak_taken where login", Instant.class)
                                .getSingleResult())
                .map(newest -> newest.minus(AGAIN))
                .orElseGet(() -> clock.instant().minus(AT_FIRST));
    }

    /** Stores those of them that are new. */
    @Transactional
    void take(List<Happening> happenings) {
        long counter = sources.counter(SOURCE, STREAM);
        List<NewEvent> fresh = new ArrayList<>();
        for (Happening each : happenings) {
            if (isNew(each)) {
                counter++;
                fresh.add(new NewEvent(
                        counter,
                        each.at(),
                        KeycloakColumns.of(each, terminal(each).orElse(null)),
                        each.raw()));
            }
        }
        if (fresh.isEmpty()) {
            sources.heard(SOURCE, clock.instant(), 0, 0, Duration.ZERO);
        } else {
            writer.append(SOURCE, STREAM, fresh);
            entities.createNativeQuery("delete from log_keycloak_taken where at < (select max(at) from"
                            + " log_keycloak_taken where login) - make_interval(secs => :seconds)")
                    .setParameter("seconds", (double) REMEMBERED.toSeconds())
                    .executeUpdate();
        }
    }

    private boolean isNew(Happening happening) {
        return entities.createNativeQuery(
                                "insert into log_keycloak_taken (id, at, login) values (:id, :at, :login) on conflict do nothing")
                        .setParameter("id", happening.id())
                        .setParameter("login", !happening.type().equals(KeycloakLogins.RELEASED))
                        .setParameter("at", happening.at())
                        .executeUpdate()
                > 0;
    }

    private Optional<String> terminal(Happening happening) {
        return Optional.ofNullable(happening.terminal())
                .flatMap(terminals::find)
                .map(TerminalId::value)
                .map(Object::toString);
    }
}
