package dsg.vein.matching;

import static dsg.vein.matching.Decision.ACCEPTED;
import static dsg.vein.matching.Decision.CERTAIN;
import static dsg.vein.matching.Decision.DOUBTFUL;
import static dsg.vein.matching.Decision.REFUSED;
import static dsg.vein.matching.Decision.SECOND_FINGER;
import static dsg.vein.matching.Decision.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    @DisplayName("one finger is accepted from the threshold on")
    void one() {
        assertThat(Decision.ofOne(THRESHOLD)).isEqualTo(ACCEPTED);
        assertThat(Decision.ofOne(Math.nextDown(THRESHOLD))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("where two fingers are enrolled, the second one is asked for in doubt only")
    void first() {
        assertThat(Decision.ofFirst(CERTAIN)).isEqualTo(ACCEPTED);
        assertThat(Decision.ofFirst(Math.nextDown(CERTAIN))).isEqualTo(SECOND_FINGER);
        assertThat(Decision.ofFirst(DOUBTFUL)).isEqualTo(SECOND_FINGER);
        assertThat(Decision.ofFirst(Math.nextDown(DOUBTFUL))).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName(
            "in doubt both together reach the threshold or do not; nothing makes good a first finger that is not it")
    void both() {
        double needed = THRESHOLD * Math.sqrt(2) - 4;
        assertThat(Decision.ofBoth(4, needed + 0.01)).isEqualTo(ACCEPTED);
        assertThat(Decision.ofBoth(4, needed - 0.01)).isEqualTo(REFUSED);
        assertThat(Decision.ofBoth(CERTAIN, -9)).isEqualTo(ACCEPTED);
        assertThat(Decision.ofBoth(Math.nextDown(DOUBTFUL), 99)).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("a score that is no number accepts nobody")
    void noNumber() {
        assertThat(Decision.ofOne(Double.NaN)).isEqualTo(REFUSED);
        assertThat(Decision.ofFirst(Double.NaN)).isEqualTo(REFUSED);
        assertThat(Decision.ofBoth(Double.NaN, 99)).isEqualTo(REFUSED);
        assertThat(Decision.ofBoth(THRESHOLD, Double.NaN)).isEqualTo(REFUSED);
    }
}
