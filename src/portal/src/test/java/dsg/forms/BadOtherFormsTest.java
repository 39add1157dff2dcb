package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.forms.kind.KindFormCheck;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.ReadForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("bad forms F2 to F5 and lists, by what their layouts demand")
class BadOtherFormsTest {

    private static final String NUMBER = "架空-7-0001";

    @ParameterizedTest
    @CsvSource({
        "F2-1.json, head, requestedOn, '', C4, excel.fault.required",
        "F2-1.json, head, contractNumber, 架空-7-0002, F4, forms.fault.contract",
        "F2-1.json, head, wantedOn, そのうち, F6, excel.fault.date",
        "F2-1.json, row, folder, '', B9, excel.fault.required",
        "F2-1.json, row, after, 何でも, E9, excel.fault.choice",
        "F2-1.json, row, because, '', G9, excel.fault.required",
        "F3-1.json, head, request, 追加, C4, excel.fault.choice",
        "F3-1.json, head, managerMail, だめ, C6, excel.fault.mail",
        "F3-1.json, row, kind, CD-ROM, B9, excel.fault.choice",
        "F3-1.json, row, serial, '', F9, excel.fault.required",
        "F3-1.json, row, vendor, 0x12345, G9, excel.fault.long",
        "F4-1.json, row, encrypted, 不明, K9, excel.fault.choice",
        "F4-1.json, row, line, 6-2, N9, excel.fault.choice",
        "F4-1.json, row, drives, '', H9, excel.fault.required",
        "F5-1.json, head, terminals, 数台, F6, excel.fault.whole",
        "F5-1.json, head, receivedOn, 昨日, C4, excel.fault.date",
        "F5-1.json, row, site, '', B10, excel.fault.required",
        "H1-1.json, head, asOf, '', F4, excel.fault.required",
        "H1-1.json, row, filedOn, 未定, E7, excel.fault.date"
    })
    @DisplayName("each with the right words at the right cell")
    void bad(String file, String part, String key, String typed, String cell, String code) {
        FormLayout layout = FormLayouts.ofClassPath(file);
        Map<String, String> head = right(layout, true);
        Map<String, String> row = right(layout, false);
        (part.equals("head") ? head : row).put(key, typed);
        FilledForm form = ReadForms.read(layout, head, List.of(row));
        List<CellFault> faults = new ArrayList<>(form.faults());
        faults.addAll(KindFormCheck.of(layout, form, NUMBER));
        assertThat(faults).extracting(CellFault::cell).containsExactly(cell);
        assertThat(faults).extracting(CellFault::code).containsExactly(code);
    }

    /** Every field with something that its type allows. */
    private static Map<String, String> right(FormLayout layout, boolean head) {
        Map<String, String> values = new HashMap<>();
        (head ? layout.fields() : layout.columns())
                .forEach(field -> values.put(
                        field.key(),
                        switch (field.type()) {
                            case CHOICE -> field.choices().getFirst();
                            case DATE -> "2026-06-01";
                            case MAIL -> "mamoru@kaku.example";
                            case WHOLE -> "3";
                            case PHONE -> "03-0000-0000";
                            case KANA -> "カクウ";
                            case TEXT -> "ab12";
                        }));
        values.computeIfPresent("contractNumber", (key, any) -> NUMBER);
        return values;
    }
}
