package dsg.benchmarks.vein;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    @DisplayName("the lowest threshold is chosen whose false match rate is surely below 1 in 10,000")
    void choose() {
        double[] impostor = IntStream.range(0, 100_000)
                .mapToDouble(i -> i < 3 ? 4.2 : i < 8 ? 3.7 : 0)
                .toArray();
        // 8 of 100,000 are at most 1.6 in 10,000 (95 %), 3 at most 0.9
        assertThat(Folds.choose(new Rates(new double[] {9}, impostor))).isEqualTo(4.0);
        double[] few = {1, 2, 3};
        assertThat(Folds.choose(new Rates(new double[] {9}, few))).isEqualTo(12);
    }
}
