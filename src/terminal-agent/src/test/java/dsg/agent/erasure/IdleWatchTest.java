package dsg.agent.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.agent.erasure.IdleWatch.Step;
import dsg.proof.Proves;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When an idle machine shuts down. */
class IdleWatchTest {

    private final IdleWatch watch = new IdleWatch(seconds(1800), seconds(120));

    @Test
    @Proves(value = "R28", says = "A terminal left alone for a set time shuts down")
    @DisplayName("an idle machine warns for as long as was set, and then shuts down")
    void idle() {
        assertThat(watch.look(seconds(10), seconds(1799), false)).isEqualTo(Step.NOTHING);
        assertThat(watch.look(seconds(11), seconds(1800), false)).isEqualTo(Step.WARN);
        assertThat(watch.left(seconds(71))).isEqualTo(seconds(60));
        assertThat(watch.look(seconds(130), seconds(1919), false)).isEqualTo(Step.WARN);
        assertThat(watch.look(seconds(131), seconds(1920), false)).isEqualTo(Step.SHUT_DOWN);
    }

    @Test
    @Proves(value = "T31", says = "Idle shutdown waits for what is running")
    @DisplayName("a touch or something that runs ends the countdown, and the next one begins anew")
    void interrupted() {
        watch.look(seconds(0), seconds(1800), false);
        assertThat(watch.look(seconds(100), seconds(0), false)).isEqualTo(Step.NOTHING);
        assertThat(watch.left(seconds(100))).isEqualTo(-1);
        watch.look(seconds(3000), seconds(1800), false);
        assertThat(watch.look(seconds(3119), seconds(1919), true)).isEqualTo(Step.NOTHING);
        assertThat(watch.look(seconds(3121), seconds(1921), false)).isEqualTo(Step.WARN);
        assertThat(watch.look(seconds(3241), seconds(2041), false)).isEqualTo(Step.SHUT_DOWN);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
