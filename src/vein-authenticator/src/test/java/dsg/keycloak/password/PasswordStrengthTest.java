package dsg.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private final PasswordStrength strength = new PasswordStrength(15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaa",
                "とても長い合い言葉をここに書いた",
                "Abcdefghij12",
                "abcdefghij-12",
                "ABCDEF&12345",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
            })
    @Proves(value = "A6", says = "A password has 15 characters, or 12 of three kinds")
    @DisplayName("long, or of three kinds of characters")
    void suffices(String password) {
        assertThat(strength.suffices(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aaaaaaaaaaaaaa", "Abcdefghijkl", "abcdefghij12", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})
    @Proves(value = "A6", says = "A password has 15 characters, or 12 of three kinds")
    @DisplayName("shorter and of two kinds or fewer does not suffice; characters count, not their encoding")
    void doesNotSuffice(String password) {
        assertThat(strength.suffices(password)).isFalse();
    }
}
