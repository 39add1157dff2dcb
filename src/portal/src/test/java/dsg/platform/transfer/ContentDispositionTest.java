package dsg.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("1-1: a file is saved under its own name, whatever the name is")
class ContentDispositionTest {

    @Test
    void japaneseNamesTravelEncodedWithAPlainOneBeside() {
        assertThat(ContentDisposition.attachment("見積 1.xlsx"))
                .isEqualTo("attachment; filename=\"__ 1.xlsx\"; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%201.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; filename=\"b.exe",
                "a\r\nSet-Cookie: x=y.pdf",
                "100%25.pdf",
                "a\\b/c.pdf",
                "𠮷野家.pdf",
                "e\u0301.pdf",
                "';*=~.pdf"
            })
    void nothingOfTheNameEndsTheHeaderOrTheParameter(String name) {
        String header = ContentDisposition.attachment(name);
        assertThat(header)
                .matches("attachment; filename=\"[\\x20-\\x7e&&[^\"\\\\%/]]*\";"
                        + " filename\\*=UTF-8''[\\x21-\\x7e&&[^\";,]]*");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
