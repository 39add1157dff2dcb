package dsg.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.content.NameRule.InnerSegments;
import dsg.proof.Proves;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names at whose very edge the forbidden stands, and names of folders. */
class NameBordersTest {

    private final NameRule rule = new NameRule(new BlockedExtensions(Set.of()), InnerSegments.WARN);

    @ParameterizedTest
    @CsvSource({"/x.txt, path", "\\x.txt, path", ":x.txt, ads"})
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("a separator is refused as the first character too")
    void first(String name, String reason) {
        assertThatThrownBy(() -> rule.check(name)).hasMessage("content.name." + reason);
    }

    @Test
    @DisplayName("a folder's name loses the spaces around it, and has to fit like a file's")
    void folders() {
        assertThat(rule.checkFolder("  図面 ")).isEqualTo("図面");
        assertThatThrownBy(() -> rule.checkFolder("図面.")).hasMessage("content.name.trailing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x61C})
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("each of Unicode's twelve controls of direction is refused as one")
    void turning(int point) {
        assertThatThrownBy(() -> rule.check("a" + Character.toString(point) + "b.pdf"))
                .hasMessage("content.name.bidi");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2027, 0x202F, 0x2030, 0x206A, 0x2070, 0x61B, 0x61D})
    @DisplayName("what stands next to them in Unicode is none")
    void besideTurning(int point) {
        assertThat(NameRule.turnsText(point)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFE00, 0xFE0F, 0xE0100, 0xE01EF, 0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0})
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("variation selectors and fillers, to the last of each range, tell no two names apart")
    void unseen(int point) {
        assertThat(NameKey.of("図" + Character.toString(point) + "面.pdf")).isEqualTo(NameKey.of("図面.pdf"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFE10, 0x350, 0x1161, 0x3163, 0x3165})
    @DisplayName("what stands next to those is seen, and tells names apart")
    void seen(int point) {
        assertThat(NameKey.of("図" + Character.toString(point) + "面.pdf")).isNotEqualTo(NameKey.of("図面.pdf"));
    }
}
