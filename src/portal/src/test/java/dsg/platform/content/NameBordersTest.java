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
}
