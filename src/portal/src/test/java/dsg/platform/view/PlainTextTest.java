package dsg.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1b, 0x7f, 0x85, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2028, 0x2029, 0x2066, 0x2067, 0x2068,
                0x2069, 0xd800
            })
    @DisplayName("no text holds a control character, or one that turns its direction")
    void unwanted(int character) {
        assertThat(PlainText.unwanted("期間の延長" + Character.toString(character) + "のため"))
                .hasValue(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第1項\r\n\t第2項", "髙﨑 𠮷野家 ①㎡ｶﾅ", "👨‍👩‍👧", "عربي"})
    @DisplayName("a text of letters, lines and tabs is one, whatever its script")
    void wanted(String text) {
        assertThat(PlainText.unwanted(text)).isEmpty();
    }
}
