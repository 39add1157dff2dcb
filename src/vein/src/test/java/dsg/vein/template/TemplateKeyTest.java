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
    @DisplayName("person, version, salt, purpose, finger and sample each make another key, and nothing else does")
    void separated() {
        Set<String> made = new HashSet<>();
        for (String person : new String[] {"a", "b", ""}) {
            for (int version = 0; version < 2; version++) {
                TemplateKey key = TemplateKey.derive(MASTER, person, version);
                for (int finger = 0; finger < 2; finger++) {
                    for (int sample = 0; sample < 2; sample++) {
                        byte[] salt = {(byte) person.length()};
                        made.add(HexFormat.of().formatHex(key.bytes(new byte[16], "x", finger, sample, 40)));
                        made.add(HexFormat.of().formatHex(key.bytes(salt, "x", finger, sample, 40)));
                        made.add(HexFormat.of().formatHex(key.bytes(salt, "y", finger, sample, 40)));
                    }
                }
            }
        }
        assertThat(made).hasSize(3 * 2 * 2 * 2 * 3);
        assertThat(TemplateKey.derive(MASTER, "a", 0).bytes(new byte[16], "x", 0, 0, 40))
                .isEqualTo(TemplateKey.derive(MASTER, "a", 0).bytes(new byte[16], "x", 0, 0, 40));
    }

    @Test
    @DisplayName("extract and expand are those of RFC 5869 (its first test case)")
    void hkdf() {
        HexFormat hex = HexFormat.of();
        byte[] extracted =
                TemplateKey.extract(hex.parseHex("000102030405060708090a0b0c"), hex.parseHex("0b".repeat(22)));
        assertThat(hex.formatHex(extracted))
                .isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        assertThat(hex.formatHex(TemplateKey.expand(extracted, hex.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42)))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    @DisplayName("a key that was wiped makes and opens nothing")
    void wiped() {
        TemplateKey key = TemplateKey.derive(MASTER, "a", 0);
        key.wipe();
        assertThatIllegalStateException().isThrownBy(() -> key.bytes(new byte[16], "x", 0, 0, 40));
        assertThatIllegalStateException().isThrownBy(() -> key.seal(new byte[1]));
    }

    @Test
    @DisplayName("a key's bits are as often 0 as 1")
    void even() {
        byte[] bytes = TemplateKey.derive(MASTER, "a", 0).bytes(new byte[16], "x", 0, 0, 8000);
        int ones = 0;
        for (byte each : bytes) {
            ones += Integer.bitCount(each & 0xFF);
        }
        assertThat(ones / 64_000.0).isBetween(0.49, 0.51);
    }
}
