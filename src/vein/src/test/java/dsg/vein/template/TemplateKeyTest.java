package dsg.vein.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TemplateKeyTest {

    private static final byte[] MASTER = new byte[32];

    @Test
    @DisplayName("A5: person, version, purpose, finger and sample each make another key, and nothing else does")
    void separated() {
        Set<String> made = new HashSet<>();
        for (String person : new String[] {"a", "b", ""}) {
            for (int version = 0; version < 2; version++) {
                TemplateKey key = TemplateKey.derive(MASTER, person, version);
                for (int finger = 0; finger < 2; finger++) {
                    for (int sample = 0; sample < 2; sample++) {
                        made.add(HexFormat.of().formatHex(key.bytes("x", finger, sample, 40)));
                        made.add(HexFormat.of().formatHex(key.bytes("y", finger, sample, 40)));
                    }
                }
            }
        }
        assertThat(made).hasSize(3 * 2 * 2 * 2 * 2);
        assertThat(TemplateKey.derive(MASTER, "a", 0).bytes("x", 0, 0, 40))
                .isEqualTo(TemplateKey.derive(MASTER, "a", 0).bytes("x", 0, 0, 40));
    }

    @Test
    @DisplayName("A5: a key that was wiped makes and opens nothing")
    void wiped() {
        TemplateKey key = TemplateKey.derive(MASTER, "a", 0);
        key.wipe();
        assertThatIllegalStateException().isThrownBy(() -> key.bytes("x", 0, 0, 40));
        assertThatIllegalStateException().isThrownBy(() -> key.seal(new byte[1]));
    }

    @Test
    @DisplayName("A5: a key's bits are as often 0 as 1")
    void even() {
        byte[] bytes = TemplateKey.derive(MASTER, "a", 0).bytes("x", 0, 0, 8000);
        int ones = 0;
        for (byte each : bytes) {
            ones += Integer.bitCount(each & 0xFF);
        }
        assertThat(ones / 64_000.0).isBetween(0.49, 0.51);
    }
}
