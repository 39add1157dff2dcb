package dsg.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.operations.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void theFullSizeIsTheGoals() {
        Scale full = Scale.of(List.of("--only", "G-Q1"));
        assertThat(full.contracts()).isEqualTo(1_000);
        assertThat(full.people()).isEqualTo(10_000);
        assertThat(full.filesOfOne() + full.contracts() * full.filesOfEach()).isEqualTo(10_000_000);
        assertThat(Scale.isMeant(List.of("--only", "G-Q2"))).isTrue();
        assertThat(Scale.isMeant(List.of("--only", "G-P1"))).isTrue();
        assertThat(Scale.isMeant(List.of("--only", "G-U1"))).isFalse();
    }

    @Test
    void aPartOfIt() {
        Scale part = Scale.of(List.of("--only", "G-Q2", "--scale", "0.01"));
        assertThat(part.contracts()).isEqualTo(10);
        assertThat(part.filesOfOne()).isEqualTo(50_000);
        assertThatThrownBy(() -> Scale.of(List.of("--only", "G-Q2", "--scale", "2")))
                .isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> Scale.of(List.of("--only", "G-Q2", "--files", "2")))
                .isInstanceOf(Trouble.class);
    }
}
