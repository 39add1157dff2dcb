package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    @DisplayName("the bounds are those of Clopper and Pearson")
    void bounds() {
        assertThat(new Share(10, 100).low()).isCloseTo(0.04900, within(1e-5));
        assertThat(new Share(10, 100).high()).isCloseTo(0.17622, within(1e-5));
        assertThat(new Share(90, 100).low()).isCloseTo(1 - 0.17622, within(1e-5));
        assertThat(new Share(90, 100).high()).isCloseTo(1 - 0.04900, within(1e-5));
    }

    @Test
    @DisplayName("none of many is still bounded, by 3.69 of as many, and all of them likewise")
    void noneAndAll() {
        assertThat(new Share(0, 130_208).low()).isZero();
        assertThat(new Share(0, 130_208).high()).isCloseTo(3.689 / 130_208, within(1e-8));
        assertThat(new Share(50, 50).low()).isCloseTo(Math.pow(0.025, 1 / 50.0), within(1e-9));
        assertThat(new Share(50, 50).high()).isEqualTo(1);
        assertThat(new Share(0, 0).rate()).isNaN();
        assertThat(new Share(0, 0)).hasToString("-");
    }

    @Test
    @DisplayName("a report is written the same wherever it is written")
    void everywhere() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Share.sum(List.of(new Share(1, 50), new Share(1, 150)))).hasToString("1.000 % (0.121-3.565; 2)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
