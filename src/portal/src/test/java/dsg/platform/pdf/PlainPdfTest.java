package dsg.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("plain documents as PDF")
class PlainPdfTest {

    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) 00000 n ");

    @Test
    @DisplayName("every object lies where the table says, and what was written stands in it")
    void table() {
        String pdf = text(PlainPdf.write("パラメータシート", List.of("利用者ID：A1001", "")));

        Matcher entries = ENTRY.matcher(pdf);
        int object = 0;
        while (entries.find()) {
            object++;
            assertThat(pdf.substring(Integer.parseInt(entries.group(1)))).startsWith(object + " 0 obj");
        }
        assertThat(object).isEqualTo(5);
        assertThat(pdf.substring(Integer.parseInt(pdf.replaceAll("(?s).*startxref\n(\\d+)\n%%EOF\n", "$1"))))
                .startsWith("xref");
        assertThat(pdf).contains(hex("利用者ID：A1001"));
    }

    @Test
    @DisplayName("what is too long for a line or a page goes on in the next, and nothing in it is a command")
    void continued() {
        String pdf = text(PlainPdf.write("表", Collections.nCopies(100, "あ".repeat(60))));
        assertThat(pdf).contains("/Count 5").contains(hex("表（5/5）"));
        assertThat(text(PlainPdf.write("表", List.of(") Tj ET \u0007 𠮷")))).contains(hex(") Tj ET 〓 〓"));
    }

    @Test
    @DisplayName("the watermark stands behind the text of every page, and nowhere without one")
    void watermark() {
        String pdf = text(PlainPdf.write("表", Collections.nCopies(100, "行"), "提供先：架空社"));
        assertThat(pdf.split(hex("提供先：架空社"), -1)).hasSize(pages(pdf) + 1);
        assertThat(pdf.indexOf(hex("提供先：架空社"))).isLessThan(pdf.indexOf(hex("行")));
        assertThat(text(PlainPdf.write("表", List.of("行")))).doesNotContain(" g BT");
    }

    private static int pages(String pdf) {
        return Integer.parseInt(pdf.replaceAll("(?s).*/Count (\\d+).*", "$1"));
    }

    private static String hex(String text) {
        return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }
}
