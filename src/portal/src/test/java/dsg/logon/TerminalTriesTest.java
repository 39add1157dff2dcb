package dsg.logon;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TerminalTriesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    private final TerminalTries tries = new TerminalTries(UUID.randomUUID(), LogonFactor.PASSWORD, NOW);

    @Test
    @Proves(value = "T27", says = "Wrong passwords count by account and by terminal")
    @DisplayName("twenty failures within a quarter of an hour lock the terminal for half an hour")
    void lock() {
        for (int i = 1; i < TerminalTries.MOST; i++) {
            assertThat(tries.attempt(NOW)).isFalse();
        }
        assertThat(tries.attempt(NOW)).isTrue();
        assertThat(tries.isLocked(NOW.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(tries.isLocked(NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(tries.attempt(NOW.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    @Proves(value = "T27", says = "Wrong passwords count by account and by terminal")
    @DisplayName("somebody's own right password takes back that try alone, not the guesses at others'")
    void ownPassword() {
        for (int i = 1; i < TerminalTries.MOST; i++) {
            tries.attempt(NOW);
        }
        assertThat(tries.attempt(NOW)).isTrue();
        tries.succeeded();
        assertThat(tries.isLocked(NOW)).isFalse();
        assertThat(tries.attempt(NOW)).isTrue();
    }

    @Test
    @Proves(value = "T27", says = "A stranger locks nobody out")
    @DisplayName("failures that lie further apart lock nothing")
    void apart() {
        for (int i = 0; i < 2 * TerminalTries.MOST; i++) {
            assertThat(tries.attempt(NOW.plus(Duration.ofMinutes(i)))).isFalse();
        }
    }
}
