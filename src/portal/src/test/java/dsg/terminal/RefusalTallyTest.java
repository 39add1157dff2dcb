package dsg.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalTallyTest {

    private final RefusalTally tally = new RefusalTally();

    @Test
    @DisplayName("refusals before login are counted, however many, in one row per listener and reason")
    void counted() {
        for (int i = 0; i < 1000; i++) {
            tally.add(Listener.BROWSERS, Refusal.NO_CERTIFICATE);
        }
        tally.add(Listener.PEERS, Refusal.NO_CERTIFICATE);
        assertThat(tally.take())
                .containsExactlyInAnyOrder(
                        new RefusalTally.Count(Listener.BROWSERS, Refusal.NO_CERTIFICATE, 1000),
                        new RefusalTally.Count(Listener.PEERS, Refusal.NO_CERTIFICATE, 1));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    @DisplayName("What could not be written is counted again, with what came meanwhile")
    void putBack() {
        tally.add(Listener.BROWSERS, Refusal.REVOKED);
        var taken = tally.take();
        tally.add(Listener.BROWSERS, Refusal.REVOKED);
        taken.forEach(tally::add);
        assertThat(tally.take()).containsExactly(new RefusalTally.Count(Listener.BROWSERS, Refusal.REVOKED, 2));
    }
}
