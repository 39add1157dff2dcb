package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Secrets that are typed are noticed")
class SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "パスワードは Kakuu-2026! です, true",
        "password: abcd1234, true",
        "ＰＡＳＳＷＯＲＤ＝ａｂｃｄ１２３４, true",
        "カード 4111 1111 1111 1111, true",
        "4111-1111-1111-1111, true",
        "番号は１２３４５６７８９０１２です, true",
        "パスワードを忘れました, false",
        "パスワードは何文字ですか, false",
        "契約 DEMO-2026-001 について, false",
        "電話は 03-0000-0000 です, false"
    })
    @DisplayName(
            "passwords that are told and numbers of cards and persons, in any width; questions about them are none")
    void noticed(String text, boolean secret) {
        assertThat(Secrets.isIn(text)).isEqualTo(secret);
    }
}
