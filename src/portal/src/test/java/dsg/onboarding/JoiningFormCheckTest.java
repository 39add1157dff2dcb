package dsg.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import dsg.platform.excel.ReadForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("what an F5 has to fulfil beyond its layout")
class JoiningFormCheckTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    private static final FormLayout LAYOUT = ReadForms.ours("F5-1.json");

    @Test
    @DisplayName("a form that names everybody has no fault, also for a company that is registered under that name")
    void right() {
        assertThat(faults(head(), List.of(site()), "")).isEmpty();
        assertThat(faults(head(), List.of(site()), "架空の 申請企業")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "head, receivedOn, 2026-12-01, C4, onboarding.fault.future",
        "head, code, ABC企業, F4, onboarding.fault.code",
        "head, company, 別の企業, I4, onboarding.fault.other",
        "row, officer, '', D10, onboarding.fault.officer",
        "row, manager, '', E10, onboarding.fault.officer",
        "row, system, '', F10, onboarding.fault.officer",
        "row, deputy, 架空　総, G10, onboarding.fault.deputy"
    })
    @DisplayName("each fault with its words at its cell")
    void wrong(String part, String key, String typed, String cell, String code) {
        Map<String, String> head = head();
        Map<String, String> row = site();
        (part.equals("head") ? head : row).put(key, typed);
        assertThat(faults(head, List.of(row), "架空の申請企業"))
                .extracting(fault -> fault.cell() + " " + fault.code())
                .containsExactly(cell + " " + code);
    }

    @Test
    @DisplayName("two sites of one name are one too many, and none is too few")
    void sites() {
        assertThat(faults(head(), List.of(site(), site()), ""))
                .extracting(fault -> fault.cell() + " " + fault.code())
                .containsExactly("B11 onboarding.fault.site");
        assertThat(faults(head(), List.of(), "")).extracting(CellFault::code).contains("onboarding.fault.sites");
    }

    private static List<CellFault> faults(Map<String, String> head, List<Map<String, String>> rows, String registered) {
        FilledForm form = ReadForms.read(LAYOUT, head, rows);
        List<CellFault> faults = new ArrayList<>(form.faults());
        faults.addAll(JoiningFormCheck.of(LAYOUT, form, TODAY, registered));
        return faults;
    }

    private static Map<String, String> head() {
        return new HashMap<>(Map.of(
                "receivedOn", "2026-11-30",
                "code", "new-company",
                "company", "架空の申請企業",
                "contactName", "架空 窓口",
                "contactReach", "mado@new.example",
                "lineWish", "本社に1回線",
                "terminals", "2"));
    }

    private static Map<String, String> site() {
        return new HashMap<>(Map.of(
                "site", "架空本社",
                "place", "架空県",
                "officer", "架空 総",
                "manager", "架空 責",
                "system", "架空 保",
                "deputy", "架空 代"));
    }
}
