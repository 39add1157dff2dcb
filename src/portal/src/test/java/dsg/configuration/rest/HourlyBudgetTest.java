package dsg.configuration.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.configuration.rest.HourlyBudget.Share;
import dsg.configuration.rest.HourlyBudget.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HourlyBudgetTest {

    private static final Instant BEGUN = Instant.parse("2026-11-30T10:00:00Z");

    private Instant now = BEGUN;

    private final HourlyBudget budget = new HourlyBudget(1000, 5000, 3, 2);

    @Test
    @DisplayName(
            "a terminal brings as much as an hour holds and not one more; what is left is for what fits, and the next"
                    + " hour begins anew")
    void anHour() {
        assertThat(take("one", Share.REPORTS, 900)).isEmpty();
        assertThat(take("one", Share.REPORTS, 101)).isPresent();
        assertThat(take("one", Share.REPORTS, 100)).isEmpty();
        assertThat(take("one", Share.REPORTS, 1)).isPresent();
        at(Duration.ofMinutes(59));
        assertThat(take("one", Share.REPORTS, 1)).isPresent();
        at(Duration.ofMinutes(60));
        assertThat(take("one", Share.REPORTS, 1000)).isEmpty();
    }

    @Test
    @DisplayName("no terminal uses up what is another's, and no share that of another")
    void apart() {
        assertThat(take("one", Share.REMARKS, 2)).isEmpty();
        assertThat(take("one", Share.REMARKS, 1)).isPresent();
        assertThat(take("other", Share.REMARKS, 2)).isEmpty();
        assertThat(take("one", Share.STREAMS, 3)).isEmpty();
        assertThat(take("one", Share.BYTES, 5000)).isEmpty();
        assertThat(take("one", Share.BYTES, 1)).isPresent();
    }

    @Test
    @DisplayName("that a share is spent is written down once in an hour, and who is refused is told how long to wait")
    void toldOnce() {
        take("one", Share.STREAMS, 3);
        at(Duration.ofMinutes(20));
        assertThat(take("one", Share.STREAMS, 1)).contains(new Spent(Share.STREAMS, true, Duration.ofMinutes(40)));
        at(Duration.ofMinutes(21));
        assertThat(take("one", Share.STREAMS, 1)).contains(new Spent(Share.STREAMS, false, Duration.ofMinutes(39)));
        at(Duration.ofMinutes(61));
        take("one", Share.STREAMS, 3);
        assertThat(take("one", Share.STREAMS, 1).map(Spent::first)).isEqualTo(Optional.of(true));
    }

    @Test
    @DisplayName("a clock that is put back begins a new hour, so that nobody is shut out until it has caught up")
    void clockPutBack() {
        take("one", Share.STREAMS, 3);
        at(Duration.ofHours(-5));
        assertThat(take("one", Share.STREAMS, 1)).isEmpty();
    }

    private Optional<Spent> take(String terminal, Share share, long much) {
        return budget.take(terminal, share, much, now);
    }

    private void at(Duration later) {
        now = BEGUN.plus(later);
    }
}
