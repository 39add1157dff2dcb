package dsg.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    @DisplayName(
            "a task that fails is tried again after two seconds, then twice as long each time, and at least every nine"
                    + " minutes")
    void doubles() {
        assertThat(Pause.doubled(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Pause.doubled(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Pause.doubled(5)).isEqualTo(Duration.ofSeconds(32));
        assertThat(Pause.doubled(9)).isEqualTo(Duration.ofSeconds(512));
        assertThat(Pause.doubled(1_000_000)).isEqualTo(Duration.ofSeconds(512));
    }
}
