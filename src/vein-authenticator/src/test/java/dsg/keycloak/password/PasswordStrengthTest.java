package dsg.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.keycloak.password.PasswordStrength.Verdict;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private final PasswordStrength strength = new PasswordStrength(15);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "umi no mieru oka ni tatsu",
                "とても長い合い言葉をここに書いた",
                "Kx7mpq2vRt9w",
                "kx7mpq2vrt-9",
                "KX7MPQ&VRT9W",
                "𠮷野家東京都港区赤坂八丁目三番四"
            })
    @Proves(value = "A6", says = "A password has 15 characters, or 12 of three kinds")
    @DisplayName("long, or of three kinds of characters")
    void suffices(String password) {
        assertThat(strength.of(password)).isEqualTo(Verdict.GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kxmpqvrtwzhnbd", "Kxmpqvrtwzhn", "kxmpqvrtwz79", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"})
    @Proves(value = "A6", says = "A password has 15 characters, or 12 of three kinds")
    @DisplayName("shorter and of two kinds or fewer does not suffice; characters count, not their encoding")
    void fewKinds(String password) {
        assertThat(strength.of(password)).isEqualTo(Verdict.FEW_KINDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaa",
                "123456789012345",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "abcdefghijklmnopqrstuvwxyz",
                "ZYXWVUTSRQPONMLKJ",
                "qwertyuiopasdfghjkl",
                "QWERTYuiop12345!",
                "Abcdefghij-12",
                "Tokyo1!Tokyo1!Tokyo1!",
                "111aaa222bbb333ccc"
            })
    @Proves(value = "A6", says = "A password that is common, or made of runs and repeats, is refused")
    @DisplayName("repeats and runs do not suffice, however long and of whatever kinds")
    void monotonous(String password) {
        assertThat(strength.of(password)).isEqualTo(Verdict.MONOTONOUS);
    }
}
