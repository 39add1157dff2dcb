package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.proof.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "極秘",
                "機密",
                "秘",
                "特定秘密",
                "特防秘",
                "特別防衛秘密",
                "省秘",
                "防衛秘密",
                " 極 秘 ",
                "極　秘",
                "【極秘】",
                "（秘）",
                "(秘)",
                "[機密]",
                "「特定秘密」",
                "『特防秘』",
                "〔秘〕",
                "＜極秘＞",
                "《機密》",
                "{秘}",
                "㊙",
                "㊙ 設計図",
                "■極秘■",
                "※機密※",
                "秘 第12号",
                "極秘 3/5",
                "秘第１２号",
                "機密情報",
                "極秘文書",
                "秘指定",
                "極秘扱い",
                "機密（一部）",
                "【機密情報】性能諸元",
                "設計書【秘】",
                "図面(極秘)第2版",
                "＊＊極秘＊＊",
                "極\u200B秘",
                "秘 (2部の内1号)",
                "== 機密 ==",
                "特定秘密に指定"
            })
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("a marking that stands alone is found, however it is framed")
    void found(String line) {
        assertThat(SecrecyMarkings.inLine(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "秘密保持契約",
                "秘密保持義務について",
                "営業秘密の取扱い",
                "秘書室",
                "守秘義務",
                "神秘",
                "便秘",
                "秘訣",
                "秘境",
                "企業秘密",
                "秘密情報の定義は次のとおりとする。",
                "機密性2情報",
                "機密保持",
                "機密保持契約書",
                "機密性の確保",
                "特定秘密の保護に関する法律",
                "特定秘密保護法に基づく",
                "極秘裏に進める",
                "秘匿化処理",
                "暗号の秘密鍵",
                "秘密分散",
                "黙秘",
                "秘湯",
                "秘伝のたれ",
                "防衛秘密保護規定",
                "機密文書の廃棄手順を定める",
                "秘密区分の表示方法",
                "この資料に秘密は含まれない",
                "社外秘ではない",
                "秘密計算",
                "秘められた",
                "公開",
                "注意",
                "部内限り",
                "機械",
                "機能",
                "機密費",
                "機密事項を除く",
                "「秘密」とは次をいう",
                "極秘とされた経緯"
            })
    @DisplayName("the same letters within words and sentences are no marking")
    void passes(String line) {
        assertThat(SecrecyMarkings.inLine(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"極秘_図面.pdf", "図面-秘.pdf", "【機密】仕様書.docx", "秘.pdf", "見積 特防秘 2026.xlsx", "ＡＢＣ・極秘・第1版.txt"})
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("a file whose name bears a marking is refused, with the marking and what to do")
    void names(String name) {
        assertThatThrownBy(() -> new FileRules().name(name))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("content.marking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"極秘", "図面-秘", "【機密】仕様書", "㊙資料", "見積 特防秘 2026"})
    @Proves(value = "R140", says = "Information more secret than protected information is not brought in")
    @DisplayName("a folder whose name bears a marking is refused like a file")
    void folders(String name) {
        assertThatThrownBy(() -> new FileRules().folderName(name))
                .isInstanceOf(SecrecyMarked.class)
                .hasMessage("content.marking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密保持契約", "機密性評価", "守秘義務", "秘書室"})
    @DisplayName("folders about secrecy are called as one likes")
    void plainFolders(String name) {
        assertThat(new FileRules().folderName(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密保持契約書.pdf", "機密性評価.xlsx", "守秘義務_第2版.docx", "秘書室連絡.txt", "特定秘密保護法の概要.pdf"})
    @DisplayName("names of papers about secrecy are names like others")
    void plainNames(String name) {
        assertThat(new FileRules().name(name).extension()).isEqualTo(name.substring(name.lastIndexOf('.') + 1));
    }

    @Test
    @DisplayName("text is read in the encodings it comes in, lines and cells alike")
    void text() throws IOException {
        String marked = "部品表\r\n番号,区分,名称\r\n1,極秘,筐体\r\n";
        for (Charset each : new Charset[] {UTF_8, UTF_16, Charset.forName("windows-31j")}) {
            assertThat(TextMarkings.find(new ByteArrayInputStream(marked.getBytes(each))))
                    .as(each.name())
                    .contains("極秘");
        }
        String plain = "秘密保持契約に基づき、次の部品を納める。\n1,筐体\n";
        assertThat(TextMarkings.find(new ByteArrayInputStream(plain.getBytes(UTF_8))))
                .isEmpty();
        assertThat(TextMarkings.find(new ByteArrayInputStream(new byte[0]))).isEmpty();
    }
}
