package dsg.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.protocol.evidence.Destruction;
import dsg.protocol.evidence.RecordSheet;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordSheetTest {

    private static final String RECORD =
            "{\"contract_number\":\"架空-1\",\"key_id\":\"contract-key/7\",\"objects\":2,\"root\":\"" + "0".repeat(64)
                    + "\",\"outlives\":\"" + "監査記録、".repeat(40) + "\"}";

    @Test
    @DisplayName("the record lies in the document byte for byte, and every object where the document says")
    void whole() {
        String document = Destruction.document(RECORD, new byte[64]);
        byte[] bytes = RecordSheet.of(document);
        String sheet = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(sheet).startsWith("%PDF-1.7\n").endsWith("%%EOF\n");
        String attached = new String(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(sheet).contains("stream\n" + attached + "\nendstream");
        Matcher offsets = Pattern.compile("(\\d{10}) 00000 n ").matcher(sheet);
        int number = 0;
        while (offsets.find()) {
            number++;
            assertThat(sheet.substring(Integer.parseInt(offsets.group(1)))).startsWith(number + " 0 obj\n");
        }
        assertThat(number).isGreaterThanOrEqualTo(9);
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(sheet);
        assertThat(start.find()).isTrue();
        assertThat(sheet.substring(Integer.parseInt(start.group(1)))).startsWith("xref\n0 " + (number + 1) + "\n");
    }

    @Test
    @DisplayName("a line that is too long goes on below, and many lines on another page")
    void wrapped() {
        String much = RECORD.replace("監査記録、", "監査記録、".repeat(25));
        byte[] bytes = RecordSheet.of(Destruction.document(much, new byte[64]));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("/Count 3");
    }
}
