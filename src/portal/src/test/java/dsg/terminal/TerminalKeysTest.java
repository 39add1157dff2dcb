package dsg.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TerminalKeysTest {

    private static final String ONE = "0123456789abcdef".repeat(4);
    private static final String OTHER = "fedcba9876543210".repeat(4);

    @Test
    @DisplayName("a terminal has two keys, one for its browser and one for its agent, never the same")
    void twoKeys() {
        assertThat(new TerminalKeys(ONE, OTHER).agent()).isEqualTo(OTHER);
        for (String bad : new String[] {ONE, "", ONE.toUpperCase(java.util.Locale.ROOT), ONE + "0", "x".repeat(64)}) {
            assertThatThrownBy(() -> new TerminalKeys(ONE, bad)).as(bad).isInstanceOf(RuleBroken.class);
        }
    }
}
