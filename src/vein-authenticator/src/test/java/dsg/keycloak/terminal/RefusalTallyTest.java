package dsg.keycloak.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalTallyTest {

    private final MovedClock clock = new MovedClock();
    private final RefusalTally tally = new RefusalTally(clock);

    @Test
    @DisplayName("the first refusal is an event, the others of that minute are counted")
    void bounded() {
        assertThat(tally.add(Refusal.UNKNOWN)).hasValue(1);
        for (int i = 0; i < 10_000; i++) {
            assertThat(tally.add(Refusal.UNKNOWN)).isEmpty();
        }
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(tally.add(Refusal.UNKNOWN)).hasValue(10_001);
        assertThat(tally.add(Refusal.UNKNOWN)).isEmpty();
    }

    @Test
    @DisplayName("one reason does not hide another")
    void perReason() {
        assertThat(tally.add(Refusal.UNKNOWN)).hasValue(1);
        assertThat(tally.add(Refusal.REVOKED)).hasValue(1);
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertThat(tally.add(Refusal.REVOKED)).isEmpty();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
