package dsg.account;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.account.keycloak.KeycloakUnreachable;
import dsg.proof.Proves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class KeycloakPullTest {

    private static final String ALTERED = "The realm does not stand as shipped";

    private final List<String> said = new ArrayList<>();
    private final Logger log = Logger.getLogger(KeycloakPull.class.getName());
    private final KeycloakPull pull = new KeycloakPull();
    private final KeycloakComparison comparison = new KeycloakComparison();
    private boolean altered = true;

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
        KeycloakLink link = new KeycloakLink();
        link.clock = Clock.fixed(Instant.parse("2031-05-01T00:00:00Z"), ZoneOffset.UTC);
        link.patience = Duration.ofMinutes(1);
        pull.link = link;
        pull.synchronisation = new Synchronisation() {
            @Override
            void pull() {
                if (altered) {
                    throw new KeycloakUnreachable(ALTERED);
                }
                pull.link.heardNow();
            }

            @Override
            boolean compare() {
                return true;
            }
        };
        comparison.synchronisation = pull.synchronisation;
    }

    @AfterEach
    void leave() {
        log.removeHandler(ear);
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("Keycloak is not back while only its accounts can be compared, however often")
    void notBack() {
        for (int i = 0; i < 3; i++) {
            pull.run();
            comparison.run();
        }
        assertThat(said).containsExactly("Keycloak cannot be reached or relied on: {0}");
        assertThat(pull.link.shut()).hasValueSatisfying(why -> assertThat(why).contains(ALTERED));
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("it is back once what it takes away can be read again")
    void back() {
        pull.run();
        altered = false;
        pull.run();
        assertThat(said).last().isEqualTo("Keycloak is back");
        assertThat(pull.link.shut()).isEmpty();
    }
}
