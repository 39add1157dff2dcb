package dsg.agent.program;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.Duty;
import dsg.proof.Proves;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What keeps a terminal from being switched off. */
class TerminalDutiesTest {

    private record Played(boolean isBusy) implements Duty {

        @Override
        public String name() {
            return "played";
        }

        @Override
        public void apply(JsonObject part) {
            // nothing to bring about
        }

        @Override
        public void withhold() {
            // nothing to shut
        }
    }

    private static final List<Duty> AT_REST = List.of(new Played(false), new Played(false));

    @Test
    @Proves(value = "T31", says = "Idle shutdown waits for what is running")
    @DisplayName("somebody at the sensor, a hold, or any duty in the midst of something keeps the terminal on")
    void busy() {
        assertThat(TerminalDuties.isBusy(() -> false, () -> false, AT_REST)).isFalse();
        assertThat(TerminalDuties.isBusy(() -> true, () -> false, AT_REST)).isTrue();
        assertThat(TerminalDuties.isBusy(() -> false, () -> true, AT_REST)).isTrue();
        assertThat(TerminalDuties.isBusy(() -> false, () -> false, List.of(new Played(false), new Played(true))))
                .isTrue();
    }
}
