package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts with a marking are found, and ordinary questions are not")
class MarkingWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "この図面は極秘です",
                "極 秘",
                "極\u200b秘",
                "極　秘",
                "㊙の資料を送ります",
                "（秘）試験成績書",
                "【保護すべき情報】図面",
                "特定秘密に当たる",
                "別添は部内限り",
                "〔注意〕",
                "ﾊｺﾞ 極・秘"
            })
    @DisplayName("a marking is found, also in full width, with spaces or invisible characters between")
    void found(String text) {
        assertThat(MarkingWords.find(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "パスワードを忘れました。注意することはありますか。",
                "保護すべき情報はどこに登録しますか",
                "秘密鍵とは何ですか",
                "守秘義務について",
                "コード login.locked が表示されます"
            })
    @DisplayName("ordinary words pass")
    void passes(String text) {
        assertThat(MarkingWords.find(text)).isEmpty();
    }
}
