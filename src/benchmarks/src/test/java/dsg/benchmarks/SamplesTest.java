package dsg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    @DisplayName("the median is the middle value, or lies between the two in the middle, whatever their order")
    void median() {
        assertThat(samples(9, 1, 5).median()).isEqualTo(5);
        assertThat(samples(9, 1, 5, 7).median()).isEqualTo(6);
        assertThat(samples(4).median()).isEqualTo(4);
        assertThat(samples().median()).isNaN();
    }

    @Test
    @DisplayName("one round that went astray for both does not move the ratio")
    void ratioOfEachRound() {
        assertThat(samples(2, 200, 4).per(samples(1, 100, 2)).median()).isEqualTo(2);
        assertThat(samples(2, 200, 4).per(samples(1, 100, 2)).values()).containsExactly(2.0, 2.0, 2.0);
    }

    @Test
    @DisplayName("sums and differences are taken round by round too")
    void sums() {
        assertThat(samples(1, 2).plus(samples(10, 20)).values()).containsExactly(11.0, 22.0);
        assertThat(samples(10, 20).minus(samples(1, 2)).values()).containsExactly(9.0, 18.0);
        assertThat(samples(1, 2).map(each -> each * 3).values()).containsExactly(3.0, 6.0);
    }

    @Test
    @DisplayName("figures from different numbers of rounds are never compared")
    void unequalRounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> samples(1, 2).per(samples(1)));
    }

    static Samples samples(double... values) {
        return new Samples(Arrays.stream(values).boxed().toList());
    }
}
