package dsg.platform.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.RuleBroken;
import dsg.platform.content.NameRule.InnerSegments;
import dsg.proof.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("names of files")
class NameRuleTest {

    private final NameRule rule = new NameRule(new BlockedExtensions(Set.of()), InnerSegments.WARN);

    /** As the manual prints them: written from it apart from the product's own list. */
    static List<String> annexTwo() {
        try (var file = NameRuleTest.class.getResourceAsStream("annex-2.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .map(extension -> extension.substring(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    @Proves(value = "B12", says = "Annex 2 has 131 extensions, as printed")
    @DisplayName("Annex 2 has 131 extensions, no two the same; the product knows these and no others")
    void theListIsWhole() {
        assertThat(annexTwo()).hasSize(131).doesNotHaveDuplicates();
        assertThat(AnnexTwo.EXTENSIONS).containsExactlyInAnyOrderElementsOf(annexTwo());
    }

    @Proves(value = "R68", says = "Files with the extensions of Annex 2 are refused")
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("each extension of Annex 2 is refused in every writing")
    @ParameterizedTest(name = ".{0}")
    @MethodSource("annexTwo")
    void everyExtensionIsRefusedInEveryWriting(String extension) {
        for (String name : List.of(
                "図面." + extension,
                "a." + extension.toUpperCase(Locale.ROOT),
                "a." + extension.toLowerCase(Locale.ROOT),
                "a.pdf." + extension,
                "." + extension,
                "a." + extension + ".",
                "a." + extension + " . ",
                "a." + extension + "\u3000",
                "a. " + extension,
                fullWidth("a." + extension),
                "a\u2024" + extension,
                "a." + extension.charAt(0) + "\u200B" + extension.substring(1),
                "a." + extension.charAt(0) + "\u00AD\uFEFF" + extension.substring(1),
                "a." + extension.charAt(0) + "\uFE0F" + extension.substring(1),
                Normalizer.normalize("が." + extension, Normalizer.Form.NFD))) {
            assertRefused(name, "content.name.extension");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.\u0395\u03A7\u0395",
                "a.\u0415\u0425\u0415",
                "a.\u0432\u0430t",
                "a.p\u0131f",
                "a.\u0435xe",
                "a.e\u0445e",
                "a.\u0435\u0445\u0435",
                "a.\u0441\u043em",
                "a.\u0458se",
                "a.\u03c1if"
            })
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("letters of other scripts that look like those of an extension do not hide it")
    void lookAlikes(String name) {
        assertRefused(name, "content.name.extension");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|empty",
                " |empty",
                "\u200B|empty",
                "../x|path",
                "a/b.pdf|path",
                "a\\b.pdf|path",
                "..|path",
                ".|path",
                "．．|path",
                "a\u202Efdp.xcod|bidi",
                "a\u2066b.pdf|bidi",
                "a\u200Fb.pdf|bidi",
                "a\u0007b.pdf|control",
                "a\u0000.pdf|control",
                "a\u2028b.pdf|control",
                "a\uD800.pdf|control",
                "a.pdf:hidden|ads",
                "a.exe::$DATA|ads",
                "CON|reserved",
                "con.txt|reserved",
                "ＮＵＬ.pdf|reserved",
                "LPT1.xlsx|reserved",
                "COM¹.txt|reserved",
                "a.pdf.|trailing",
                "a.pdf |trailing",
                " a.pdf|trailing",
                "\u3000a.pdf|trailing",
                "a<b.pdf|character",
                "a?.pdf|character",
                "a|b.pdf|character",
                "ａ．ｅｘｅ|extension",
                "a.exe.|extension",
                "a.tar.Z|extension",
                "a.tar.bz2|extension",
                "a\u2067b.pdf|bidi",
                "a\u2068b.pdf|bidi",
                "a\u2069b.pdf|bidi",
                "a\u200Bb.pdf|invisible",
                "a\u00ADb.pdf|invisible",
                "\uFEFFa.pdf|invisible",
                "\uE000山製作所.pdf|privateuse",
                "a\uDB80\uDC00.pdf|privateuse",
                "a\uFFFF.pdf|control",
                "a\uDB40\uDC02.pdf|control"
            })
    void aNameThatMayNotStandIsRefusedWithItsReason(String line) {
        int bar = line.lastIndexOf('|');
        assertRefused(line.substring(0, bar), "content.name." + line.substring(bar + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "図面①.pdf",
                "図面Rev.Z／Rev.AA比較.pdf",
                "a.exe：説明.pdf",
                "飯塚\uFA10.pdf",
                "膜厚10\u212B_\u2126.csv",
                "\uD888\uDFB0部品.pdf",
                "ハ\u309Aーツ.pdf",
                "家族\uD83D\uDC68\u200D\uD83D\uDC69.png",
                "議事録：第1回.docx",
                "Ａ／Ｂ比較表.xlsx",
                "見積書 (2).xlsx",
                "README",
                ".gitignore",
                "a.zip",
                "macro.xlsm",
                "葛\uDB40\uDD00城.txt",
                "console.txt",
                "exe",
                "a.exemplar",
                "a.b.c.d.pdf"
            })
    void anHonestNameMayStand(String name) {
        assertThat(rule.check(name).value()).isEqualTo(name);
    }

    @Test
    void theLongestNameHas255Bytes() {
        assertThat(rule.check("図".repeat(83) + "ab.pdf").value()).hasSize(89);
        assertThat(rule.check("図".repeat(83) + "ab.pdf").value().getBytes(UTF_8))
                .hasSize(255);
        assertRefused("図".repeat(83) + "abc.pdf", "content.name.length");
    }

    @Test
    @Proves(value = "B12", says = "A name is compared in whatever writing, and a name that deceives is refused")
    @DisplayName("names that look the same are the same")
    void namesThatLookTheSameShareAKey() {
        String key = rule.check("データ.pdf").key();
        assertThat(List.of(
                        Normalizer.normalize("データ.pdf", Normalizer.Form.NFD),
                        "ﾃﾞｰﾀ.pdf",
                        "データ.PDF",
                        "データ\uFE00.pdf",
                        "データ．ｐｄｆ"))
                .allSatisfy(name -> assertThat(rule.check(name).key()).isEqualTo(key));
        assertThat(rule.check("データ2.pdf").key()).isNotEqualTo(key);
    }

    @Test
    @DisplayName("names that do not look the same are not: ① and 1, ㎡ and m2 may stand side by side")
    void namesThatLookDifferentDiffer() {
        assertThat(rule.check("別紙①.pdf").key())
                .isNotEqualTo(rule.check("別紙1.pdf").key());
        assertThat(rule.check("面積㎡.csv").key())
                .isNotEqualTo(rule.check("面積m2.csv").key());
        assertThat(rule.check("飯\uFA10.pdf").key())
                .isEqualTo(rule.check("飯塚.pdf").key());
    }

    @ParameterizedTest
    @CsvSource({"report.ws.xlsx,ws", "図面.mat.pdf,mat", "a.exe.b.pdf,exe"})
    @Proves(value = "B12", says = "What stands inside a name, or the office adds, goes by setting")
    @DisplayName("a blocked extension inside the name warns, blocks, or is let be, by setting")
    void innerSegmentsFollowTheSetting(String name, String inner) {
        assertThat(rule.check(name).inner()).isEqualTo(inner);
        assertThat(new NameRule(new BlockedExtensions(Set.of()), InnerSegments.OFF)
                        .check(name)
                        .inner())
                .isNull();
        assertThatThrownBy(() -> new NameRule(new BlockedExtensions(Set.of()), InnerSegments.BLOCK).check(name))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("content.name.inner");
                    assertThat(broken.arguments()).containsExactly("." + inner);
                });
    }

    @Test
    @Proves(value = "B12", says = "What stands inside a name, or the office adds, goes by setting")
    @DisplayName("what the office adds is refused too; .js and .zip are not in the list by themselves")
    void theOfficeMayAddExtensions() {
        assertThat(rule.check("a.js").extension()).isEqualTo("js");
        NameRule stricter = new NameRule(new BlockedExtensions(Set.of("JS")), InnerSegments.WARN);
        assertThatThrownBy(() -> stricter.check("a.js")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void theMessageNamesTheExtension() {
        assertThatThrownBy(() -> rule.check("a.EXE"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.arguments()).containsExactly(".exe"));
    }

    private void assertRefused(String name, String code) {
        assertThatThrownBy(() -> rule.check(name))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(letter -> Character.toString(letter - '!' + '！'))
                .collect(java.util.stream.Collectors.joining());
    }
}
