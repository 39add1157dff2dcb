package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurposeTest {

    @TempDir
    Path home;

    @Test
    @DisplayName(
            "A gateway that began without demonstration stays without, whether the variable is left out or changed")
    void inEarnestForGood() {
        assertThat(purpose().isDemonstration(Optional.of("false"))).isFalse();
        assertThat(purpose().isDemonstration(Optional.empty())).isFalse();
        assertThatThrownBy(() -> purpose().isDemonstration(Optional.of("true")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("DSG_DEMONSTRATION=false");
    }

    @Test
    @DisplayName("Without the variable a new gateway is a demonstration, and does not become another thing later")
    void demonstrationByDefault() {
        assertThat(purpose().isDemonstration(Optional.empty())).isTrue();
        assertThatThrownBy(() -> purpose().isDemonstration(Optional.of("false")))
                .isInstanceOf(Trouble.class);
    }

    private Purpose purpose() {
        return new Purpose(home.resolve("demonstration"));
    }
}
