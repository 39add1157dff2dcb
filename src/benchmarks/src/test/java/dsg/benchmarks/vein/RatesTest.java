package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    @DisplayName("scores that lie apart give no errors at all")
    void apart() {
        Rates rates = new Rates(new double[] {9, 7, 8}, new double[] {1, 3, 2});
        assertThat(rates.equalError()).isZero();
        assertThat(rates.falseReject(0)).isZero();
        assertThat(rates.falseMatch(7)).isZero();
        assertThat(rates.falseNonMatch(7)).isZero();
    }

    @Test
    @DisplayName("where one in ten of either kind is on the wrong side, the equal error rate is a tenth")
    void equalError() {
        double[] genuine =
                IntStream.range(0, 100).mapToDouble(i -> i < 10 ? 0.5 : 10 + i).toArray();
        double[] impostor =
                IntStream.range(0, 1000).mapToDouble(i -> i < 100 ? 5 : -i).toArray();
        assertThat(new Rates(genuine, impostor).equalError()).isCloseTo(0.1, within(0.01));
    }

    @Test
    @DisplayName("a false match rate allows whole comparisons only: of a thousand, one at 1e-3 and none at 1e-4")
    void falseReject() {
        double[] genuine = {1.5, 2.5, 3.5, 4.5};
        double[] impostor = IntStream.range(0, 1000)
                .mapToDouble(i -> i == 0 ? 3 : i == 1 ? 2 : 0)
                .toArray();
        Rates rates = new Rates(genuine, impostor);
        assertThat(rates.falseReject(1e-3)).isEqualTo(0.25);
        assertThat(rates.falseReject(1e-4)).isEqualTo(0.5);
        assertThat(rates.falseReject(0)).isEqualTo(0.5);
        assertThat(rates.falseMatch(2)).isEqualTo(0.002);
        assertThat(rates.falseNonMatch(2)).isEqualTo(0.25);
    }

    @Test
    @DisplayName("a genuine score equal to the threshold does not count as matched")
    void tie() {
        assertThat(new Rates(new double[] {3, 4}, new double[] {3, 1}).falseReject(0))
                .isEqualTo(0.5);
    }

    @Test
    @DisplayName("without comparisons there is no rate")
    void nothing() {
        Rates rates = new Rates(new double[0], new double[0]);
        assertThat(rates.equalError()).isNaN();
        assertThat(rates.falseReject(1e-3)).isNaN();
        Rates genuineOnly = new Rates(new double[] {5, 6}, new double[0]);
        assertThat(genuineOnly.equalError()).isNaN();
        assertThat(genuineOnly.falseReject(1e-3)).isNaN();
    }

    @Test
    @DisplayName("the equal error rate is found between two genuine scores too")
    void betweenGenuineScores() {
        double[] genuine = {0, 9, 9, 9, 9, 9, 9, 9, 9, 9};
        double[] impostor = {1, 1, 1, 2, -1, -1, -1, -1, -1, -1};
        assertThat(new Rates(genuine, impostor).equalError()).isEqualTo(0.1);
    }
}
