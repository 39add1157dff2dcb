package dsg.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When Keycloak was last heard. What it takes away reaches the portal only while the two can talk, so after a time of silence no
 * session may go on (decision 2).
 */
@ApplicationScoped
public class KeycloakLink {

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.keycloak.unreachable")
    Duration patience;

    private volatile Instant heard = Instant.MIN;
    private volatile String silence = "Keycloak has not been heard yet";

    /** Keycloak's outbox was read to its end at this instant. */
    void heardNow() {
        heard = clock.instant();
    }

    /** It could not be read; what went wrong, for the operator. */
    void silent(String why) {
        silence = why;
    }

    /** Why nobody can come in at the moment; empty while Keycloak may be relied on. */
    public Optional<String> shut() {
        return isFresh() ? Optional.empty() : Optional.of(silence);
    }

    /** Whether what the register knows of Keycloak's accounts may still be relied on. */
    public boolean isFresh() {
        return heard.isAfter(clock.instant().minus(patience));
    }
}
