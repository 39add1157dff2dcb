package dsg.media;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.Layouts;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is no serial of its own, and what a medium's use needs")
class MediaFormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        "serial, 6&2a3b4c5&0&2, F9, media.serial.invented",
        "serial, 00000000, F9, media.serial.same",
        "serial, 0123456789ABCDEF, F9, media.serial.invented",
        "serial, ab, F9, media.serial.bad",
        "vendor, zzzz, G9, media.usb.bad",
        "until, 2026-05-31, M9, media.form.past",
        "until, 2027-07-06, M9, media.form.far",
        "purpose, '', J9, excel.fault.required",
        "terminal, '', I9, excel.fault.required"
    })
    void wrong(String key, String typed, String cell, String code) throws Exception {
        Map<String, String> row = row();
        row.put(key, typed);
        List<CellFault> faults = faults("登録", List.of(row));
        assertThat(faults).extracting(CellFault::cell).containsExactly(cell);
        assertThat(faults).extracting(CellFault::code).containsExactly(code);
    }

    @Test
    @DisplayName("the same medium twice, and a removal without a reason")
    void others() throws Exception {
        assertThat(faults("登録", List.of(row(), row())))
                .extracting(CellFault::cell)
                .containsExactly("F10");
        assertThat(faults("削除", List.of(row()))).extracting(CellFault::cell).containsExactly("O9");
        assertThat(faults("登録", List.of(row()))).isEmpty();
    }

    private static List<CellFault> faults(String request, List<Map<String, String>> rows) throws Exception {
        List<FilledRow> filled = new java.util.ArrayList<>();
        for (Map<String, String> row : rows) {
            filled.add(new FilledRow(9 + filled.size(), row));
        }
        return MediaFormCheck.of(layout(), new FilledForm(Map.of("request", request), filled, List.of()), TODAY);
    }

    private static FormLayout layout() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(MediaFormCheckTest.class.getResourceAsStream("/dsg/forms/F3-1.json"))) {
            return Layouts.read(in);
        }
    }

    private static Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        row.put("kind", "USBメモリ");
        row.put("control", "媒体-1");
        row.put("serial", "5B8F0017AC21");
        row.put("vendor", "0abc");
        row.put("product", "0123");
        row.put("terminal", "kaku-1");
        row.put("purpose", "架空の納品");
        row.put("holder", "架空 太郎");
        row.put("keptAt", "金庫");
        row.put("until", "2026-12-31");
        row.put("disposal", "破砕");
        return row;
    }
}
