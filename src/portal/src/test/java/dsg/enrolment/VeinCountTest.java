package dsg.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VeinCountTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

    private final VeinCount count = new VeinCount("a10000001");

    @Test
    @DisplayName("five fingers in a row that are not the person's stop the account for half an hour")
    void lock() {
        for (int i = 0; i < 4; i++) {
            assertThat(count.attempt(NOW)).isFalse();
        }
        assertThat(count.attempt(NOW)).isTrue();
        assertThat(count.isLocked(NOW.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(count.isLocked(NOW.plus(Duration.ofMinutes(30)))).isFalse();
    }

    @Test
    @DisplayName("the right finger begins the count anew, as does the end of a stop")
    void anew() {
        for (int i = 0; i < 5; i++) {
            count.attempt(NOW);
        }
        count.reset();
        assertThat(count.isLocked(NOW)).isFalse();
        assertThat(count.attempt(NOW)).isFalse();
        for (int i = 0; i < 4; i++) {
            count.attempt(NOW);
        }
        assertThat(count.attempt(NOW.plus(Duration.ofHours(1)))).isFalse();
    }
}
