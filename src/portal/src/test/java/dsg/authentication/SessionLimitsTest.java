package dsg.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE = Duration.ofHours(8);

    private final SessionLimits limits = new SessionLimits(IDLE, ABSOLUTE);

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("fifteen minutes without activity may pass, and not one moment more")
    void idle() {
        Instant used = START.plus(Duration.ofHours(1));
        Instant last = used.plus(IDLE);
        assertThat(limits.passed(START, used, last)).isEmpty();
        assertThat(limits.passed(START, used, last.plusNanos(1))).contains(EndReason.IDLE);
    }

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("after eight hours a session is over, also for somebody who has just done something")
    void absolute() {
        Instant last = START.plus(ABSOLUTE);
        assertThat(limits.passed(START, last, last)).isEmpty();
        assertThat(limits.passed(START, last, last.plusNanos(1))).contains(EndReason.ABSOLUTE);
    }

    @Test
    @Proves(value = "A6", says = "A session ends after 15 minutes of rest and after 8 hours")
    @DisplayName("activity puts off the idle end, never the absolute one")
    void activity() {
        Instant now = START.plus(Duration.ofMinutes(10));
        assertThat(limits.left(START, START, now))
                .isEqualTo(new SessionTime(Duration.ofMinutes(5), ABSOLUTE.minusMinutes(10)));
        assertThat(limits.left(START, now, now)).isEqualTo(new SessionTime(IDLE, ABSOLUTE.minusMinutes(10)));
    }
}
