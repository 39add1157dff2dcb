package dsg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.operations.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    @DisplayName("without a word it measures every goal in four rounds")
    void standard() {
        Options options = Options.of(List.of());

        assertThat(options.rounds()).isEqualTo(4);
        assertThat(options.goals()).containsExactlyInAnyOrder(Goal.values());
        assertThat(options.json()).isEmpty();
    }

    @Test
    @DisplayName("file, rounds and goal are taken as given")
    void given() {
        Options options = Options.of(List.of("--json", "out.json", "--rounds", "2", "--only", "G-D1"));

        assertThat(options.json()).contains(Path.of("out.json"));
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.goals()).containsExactly(Goal.G_D1);
    }

    @ParameterizedTest
    @DisplayName("what is not understood is refused with the way to say it")
    @ValueSource(
            strings = {"--json", "--rounds 0", "--rounds 21", "--rounds -1", "--rounds x", "--only G-U9", "--fast"})
    void refused(String line) {
        assertThatThrownBy(() -> Options.of(List.of(line.split(" "))))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--");
    }
}
