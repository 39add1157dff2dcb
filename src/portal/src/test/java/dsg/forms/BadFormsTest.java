package dsg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.contract.Period;
import dsg.forms.check.UserFormCheck;
import dsg.forms.check.UserFormSetting;
import dsg.forms.check.UserFormSetting.Known;
import dsg.forms.check.UserFormSetting.Party;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Role;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.ReadForms;
import dsg.proof.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("bad forms F1, each with the right words at the right cell")
class BadFormsTest {

    private static final OrganisationId PRIME = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId OTHER = new OrganisationId(UUID.randomUUID());
    private static final Period YEAR = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));

    private static final UserFormSetting SETTING = new UserFormSetting(
            "架空-7-0001",
            YEAR,
            YEAR,
            LocalDate.of(2026, 6, 1),
            List.of(new Party(PRIME, "架空重工", true, Set.of("本社", "中央工場"), Set.of("A1001"), Set.of("A1002"))),
            Set.of(PRIME + "/" + Spelling.of("架空 先子") + "/shin@kaku.example", PRIME + "/" + Spelling.of("A1006")),
            Map.of(
                    "A1001",
                    new Known(PRIME, true, Set.of(Role.USER, Role.DATA_MANAGER)),
                    "A1002",
                    new Known(PRIME, true, Set.of(Role.USER, Role.PROTECTED_SYSTEM_MANAGER)),
                    "A1003",
                    new Known(PRIME, true, Set.of(Role.USER)),
                    "A1004",
                    new Known(OTHER, true, Set.of(Role.USER)),
                    "A1005",
                    new Known(PRIME, false, Set.of(Role.USER)),
                    "A1006",
                    new Known(PRIME, true, Set.of(Role.USER))));

    @Test
    @DisplayName("a right form of each purpose has no fault")
    void right() {
        assertThat(faults(head("新規"), List.of(added()))).isEmpty();
        assertThat(faults(head("変更"), List.of(changed()))).isEmpty();
        assertThat(faults(head("削除"), List.of(removed("A1003")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "新規, request, '', C4, excel.fault.required",
        "新規, request, 新設, C4, excel.fault.choice",
        "新規, requestedOn, '', F4, excel.fault.required",
        "新規, requestedOn, 令和8年2月30日, F4, excel.fault.date",
        "新規, requestedOn, 46113, F4, excel.fault.date",
        "新規, requestedOn, 2026-06-02, F4, forms.fault.future",
        "新規, requestedOn, 2026-03-31, F4, forms.fault.early",
        "新規, contractNumber, '', I4, excel.fault.required",
        "新規, contractNumber, 架空-7-0002, I4, forms.fault.contract",
        "新規, contractTitle, '　', C5, excel.fault.required",
        "新規, contractedOn, 昨日, I5, excel.fault.date",
        "新規, contractFrom, 2026-04-02, C6, forms.fault.period",
        "新規, contractUntil, 令和10年3月31日, F6, forms.fault.period",
        "新規, basis, 第8項, I6, excel.fault.choice",
        "新規, useFrom, 2026-05-01, C7, forms.fault.period",
        "新規, useUntil, 2026-03-31, F7, forms.fault.period",
        "新規, office, '', C8, excel.fault.required",
        "新規, officePhone, 内線です, I8, excel.fault.phone",
        "新規, company, 知らない架空社, F10, forms.fault.company",
        "新規, capacity, 下請, C11, forms.fault.capacity",
        "新規, manager, '', C12, excel.fault.required",
        "新規, managerMail, 架空の人, C13, excel.fault.mail"
    })
    @Proves(value = "T20", says = "Days are read in the Japanese and the common calendar")
    @DisplayName("in the head")
    void heads(String request, String key, String typed, String cell, String code) {
        Map<String, String> head = head(request);
        head.put(key, typed);
        assertOnly(faults(head, List.of(added())), cell, code);
    }

    @ParameterizedTest
    @CsvSource({
        "新規, change, '', B17, excel.fault.required",
        "新規, change, 追加する, B17, excel.fault.choice",
        "新規, name, '', C17, excel.fault.required",
        "新規, name, 架空 先子, C17, forms.fault.underway",
        "新規, kana, '', D17, excel.fault.required",
        "新規, kana, kana, D17, excel.fault.kana",
        "新規, unit, '', E17, excel.fault.required",
        "新規, mail, '', G17, excel.fault.required",
        "新規, mail, a@b@c, G17, excel.fault.mail",
        "新規, phone, 電話なし, H17, excel.fault.phone",
        "新規, site, '', I17, excel.fault.required",
        "新規, site, 月面工場, I17, forms.fault.site",
        "新規, handlers, 無, J17, forms.fault.list",
        "新規, handlersFiledOn, '', K17, forms.fault.filed",
        "新規, handlersFiledOn, 近日, K17, excel.fault.date",
        "新規, systemUsers, 無, L17, forms.fault.list",
        "新規, isDataManager, '', M17, excel.fault.required",
        "新規, enrolled, '', O17, excel.fault.required",
        "新規, enrolment, '', P17, forms.fault.enrolment",
        "新規, consent, '', Q17, excel.fault.required",
        "新規, consent, はい, Q17, excel.fault.choice",
        "新規, consentedOn, '', R17, forms.fault.consent.day",
        "新規, enrolled, 済, S17, forms.fault.enrolled",
        "新規, account, A1004, S17, forms.fault.account",
        "新規, account, A9999, S17, forms.fault.account"
    })
    @Proves(value = "R110", says = "The form states consent to enrolment")
    @DisplayName("of who is added")
    void additions(String request, String key, String typed, String cell, String code) {
        Map<String, String> row = added();
        row.put(key, typed);
        List<CellFault> faults = faults(head(request), List.of(row));
        assertThat(faults).extracting(CellFault::cell).contains(cell);
        assertThat(faults.stream().filter(fault -> fault.cell().equals(cell)))
                .extracting(CellFault::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "account, '', S17, excel.fault.required",
        "account, A1004, S17, forms.fault.account",
        "account, A1005, S17, forms.fault.account.over",
        "account, A1006, S17, forms.fault.underway",
        "because, '', T17, excel.fault.required",
        "mail, '', G17, excel.fault.required",
        "site, 月面工場, I17, forms.fault.site",
        "handlers, 無, J17, forms.fault.list"
    })
    @DisplayName("of who is changed")
    void changes(String key, String typed, String cell, String code) {
        Map<String, String> row = changed();
        row.put(key, typed);
        assertOnly(faults(head("変更"), List.of(row)), cell, code);
    }

    @Test
    @DisplayName("of who is removed: not the last who can delete, nor the last who can apply")
    void removals() {
        assertOnly(faults(head("削除"), List.of(removed("A1001"))), "S17", "forms.fault.datamanager");
        assertOnly(faults(head("削除"), List.of(removed("A1002"))), "S17", "forms.fault.manager");
        assertOnly(faults(head("新規"), List.of(removed("A1003"))), "B17", "forms.fault.request");
        assertOnly(faults(head("削除"), List.of(removed("A1003"), removed("A1003"))), "S18", "forms.fault.twice");
        Map<String, String> without = removed("A1003");
        without.remove("because");
        assertOnly(faults(head("削除"), List.of(without)), "T17", "excel.fault.required");
        Map<String, String> degraded = changed();
        degraded.put("account", "A1001");
        assertOnly(faults(head("変更"), List.of(degraded)), "M17", "forms.fault.datamanager");
        Map<String, String> successor = added();
        successor.put("isDataManager", "はい");
        assertThat(faults(head("変更"), List.of(successor, removed("A1001")))).isEmpty();
    }

    @Test
    @DisplayName("the same person twice, and nobody at all")
    void twiceOrNobody() {
        assertOnly(faults(head("新規"), List.of(added(), added())), "C18", "forms.fault.twice");
        assertOnly(faults(head("新規"), List.of()), "C17", "forms.fault.nobody");
    }

    @Test
    @DisplayName("the ministry's sheet, whose fields lie elsewhere, is read as the project's own: a layout is data")
    void anotherLayout() {
        FilledForm form = ReadForms.read(ReadForms.moved(UserForm.LAYOUT), head("新規"), List.of(added()));
        assertThat(form.faults()).isEmpty();
        assertThat(form.value("contractNumber")).isEqualTo("架空-7-0001");
        assertThat(UserFormCheck.of(ReadForms.moved(UserForm.LAYOUT), form, SETTING))
                .isEmpty();
        assertThat(form.rows().getFirst().number()).isEqualTo(33);
    }

    private static void assertOnly(List<CellFault> faults, String cell, String code) {
        assertThat(faults).extracting(CellFault::cell).containsExactly(cell);
        assertThat(faults).extracting(CellFault::code).containsExactly(code);
    }

    private static List<CellFault> faults(Map<String, String> head, List<Map<String, String>> rows) {
        FilledForm form = ReadForms.read(UserForm.LAYOUT, head, rows);
        List<CellFault> faults = new ArrayList<>(form.faults());
        faults.addAll(UserFormCheck.of(UserForm.LAYOUT, form, SETTING));
        return faults;
    }

    private static Map<String, String> head(String request) {
        return map(
                "request=" + request,
                "requestedOn=2026-06-01",
                "contractNumber=架空-7-0001",
                "contractTitle=架空の装備の調査",
                "contractedOn=令和8年4月1日",
                "contractFrom=2026-04-01",
                "contractUntil=2027-03-31",
                "basis=付帯",
                "useFrom=2026-04-01",
                "useUntil=2027-03-31",
                "office=架空庁 架空課",
                "company=架空重工",
                "capacity=元請",
                "manager=架空 守",
                "managerMail=mamoru@kaku.example");
    }

    private static Map<String, String> added() {
        return map(
                "change=追加",
                "name=架空 新太",
                "kana=カクウ シンタ",
                "unit=架空部",
                "mail=shin@kaku.example",
                "site=本社",
                "handlers=有",
                "handlersFiledOn=2026-03-01",
                "systemUsers=有",
                "isDataManager=いいえ",
                "enrolled=未",
                "enrolment=来訪",
                "consent=する",
                "consentedOn=2026-03-20");
    }

    private static Map<String, String> changed() {
        Map<String, String> row = added();
        row.putAll(map("change=変更", "account=A1003", "because=所属の変更"));
        return row;
    }

    private static Map<String, String> removed(String account) {
        return map("change=削除", "name=架空 去子", "account=" + account, "because=異動");
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new HashMap<>();
        Stream.of(pairs).map(pair -> pair.split("=", 2)).forEach(pair -> map.put(pair[0], pair[1]));
        return map;
    }
}
