package dsg.agent.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a machine is restarted for a patch. */
class RestartWatchTest {

    private final RestartWatch watch = new RestartWatch(seconds(900), seconds(3600), 2);

    @Test
    @Proves(value = "R37", says = "Patches are offered to terminals")
    @DisplayName("a restart that a patch wants is announced for as long as was set, and then done")
    void announced() {
        assertThat(watch.look(seconds(1), false, false)).isFalse();
        assertThat(watch.left(seconds(1))).isEqualTo(-1);
        assertThat(watch.look(seconds(10), true, false)).isFalse();
        assertThat(watch.left(seconds(70))).isEqualTo(seconds(840));
        assertThat(watch.look(seconds(909), true, false)).isFalse();
        assertThat(watch.look(seconds(910), true, false)).isTrue();
    }

    @Test
    @DisplayName("people put it off so often and for so long as was set, and no more")
    void putOff() {
        assertThat(watch.putOff(seconds(0))).as("nothing to put off").isFalse();
        watch.look(seconds(0), true, false);
        assertThat(watch.putOff(seconds(800))).isTrue();
        assertThat(watch.look(seconds(900), true, false)).isFalse();
        assertThat(watch.left(seconds(900))).isEqualTo(seconds(3500));
        assertThat(watch.putOff(seconds(4300))).isTrue();
        assertThat(watch.timesLeft()).isZero();
        assertThat(watch.putOff(seconds(4400))).isFalse();
        assertThat(watch.look(seconds(7899), true, false)).isFalse();
        assertThat(watch.look(seconds(7900), true, false)).isTrue();
    }

    @Test
    @Proves(value = "T31", says = "Idle shutdown waits for what is running")
    @DisplayName("what must not be cut off ends the countdown; afterwards people are warned anew")
    void busy() {
        watch.look(seconds(0), true, false);
        assertThat(watch.look(seconds(899), true, true)).isFalse();
        assertThat(watch.left(seconds(899))).isEqualTo(-1);
        assertThat(watch.look(seconds(2000), true, false)).isFalse();
        assertThat(watch.left(seconds(2000))).isEqualTo(seconds(900));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
