package dsg.platform.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A form that LibreOffice Calc has written: {@code make-f3.sh} beside it makes it anew. */
@DisplayName("a form that LibreOffice has written")
class LibreOfficeFormTest {

    @Test
    @DisplayName("is read like one of Excel: its days, widths and blanks too")
    void read() throws IOException {
        FilledForm form = ReadForms.read(ReadForms.ours("F3-1.json"), content());

        assertThat(form.faults()).isEmpty();
        assertThat(form.value("request")).isEqualTo("登録");
        assertThat(form.value("requestedOn")).isEqualTo("2026-06-01");
        assertThat(form.value("managerMail")).isEqualTo("mamoru@kaku.example");
        assertThat(form.rows()).extracting(row -> row.value("until")).containsExactly("2026-12-31", "2026-12-31");
        assertThat(form.rows()).extracting(row -> row.value("kind")).isEqualTo(List.of("USBメモリ", "内蔵光学ドライブ"));
        assertThat(form.rows()).extracting(row -> row.value("serial")).containsExactly("5B8F0017AC21", "HL0000ZZ19");
    }

    private static byte[] content() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LibreOfficeFormTest.class.getResourceAsStream("f3-libreoffice.xlsx"))) {
            return in.readAllBytes();
        }
    }
}
