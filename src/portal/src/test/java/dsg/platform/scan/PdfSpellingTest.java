package dsg.platform.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfSpellingTest {

    private static final String DICTIONARY = "4 0 obj\n<</O (\\54\\203\\0\\\\7\\)\\n) /R 6>>\nendobj\n";
    private static final String REST = "14 0 obj (\\54) endobj\ntrailer <</Encrypt 4 0 R>>\n";

    @Test
    @DisplayName("octal escapes of the dictionary get three digits; other escapes, and all else in the file, stay")
    void spelt() {
        assertThat(spelt("%PDF-1.7\n" + DICTIONARY + REST))
                .hasValue("%PDF-1.7\n4 0 obj\n<</O (\\054\\203\\000\\\\7\\)\\n) /R 6>>\nendobj\n" + REST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n" + DICTIONARY + DICTIONARY + REST,
                "%PDF-1.7\n" + DICTIONARY + REST + "<</Encrypt 14 0 R>>",
                "%PDF-1.7\n4 0 obj\n<</O (\\54)>> stream\nendobj\n" + REST,
                "%PDF-1.7\n4 0 obj\n<</O (\\54)>>\ntrailer <</Encrypt 4 0 R>>",
                "%PDF-1.7\n4 0 obj\n<</O (\\054)>>\nendobj\n" + REST,
                "%PDF-1.7\n" + DICTIONARY,
                "GIF89a\n" + DICTIONARY + REST,
            })
    @DisplayName("where two dictionaries could be meant, or none, the file is left as it is")
    void left(String file) {
        assertThat(spelt(file)).isEmpty();
    }

    private static Optional<String> spelt(String file) {
        return PdfSpelling.spelt(file.getBytes(ISO_8859_1)).map(bytes -> new String(bytes, ISO_8859_1));
    }
}
