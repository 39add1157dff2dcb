package dsg.forms;

import dsg.forms.UserFormSetting.Party;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a form F1 has to fulfil beyond its layout (R97–R100, R110, T10, T20, T47). Pure. */
final class UserFormCheck {

    private static final String YES = "はい";
    private static final String LISTED = "有";
    private static final String AGREES = "する";

    private final FormLayout layout;
    private final FilledForm form;
    private final UserFormSetting setting;
    private final List<CellFault> faults = new ArrayList<>();

    private UserFormCheck(FormLayout layout, FilledForm form, UserFormSetting setting) {
        this.layout = layout;
        this.form = form;
        this.setting = setting;
    }

    static List<CellFault> of(FormLayout layout, FilledForm form, UserFormSetting setting) {
        UserFormCheck check = new UserFormCheck(layout, form, setting);
        check.header();
        check.rows();
        return check.faults;
    }

    /** The company that the form names, where it is one that the caller may speak for. */
    static Optional<Party> company(FilledForm form, UserFormSetting setting) {
        String named = key(form.value("company"));
        return setting.companies().stream()
                .filter(party -> key(party.name()).equals(named))
                .findFirst();
    }

    /** The same for the same person in the same company, however the name is spaced. */
    static String subject(Party company, FilledRow row) {
        return company.id() + "/" + key(row.value("name")) + "/" + key(row.value("mail"));
    }

    private void header() {
        if (!form.value("contractNumber").isEmpty()
                && !key(form.value("contractNumber")).equals(key(setting.number()))) {
            fault("contractNumber", "forms.fault.contract", setting.number());
        }
        days();
        Optional<Party> company = company(form, setting);
        if (!form.value("company").isEmpty() && company.isEmpty()) {
            fault("company", "forms.fault.company");
        }
        company.ifPresent(party -> {
            String capacity = party.prime() ? "元請" : "下請";
            if (!form.value("capacity").isEmpty() && !form.value("capacity").equals(capacity)) {
                fault("capacity", "forms.fault.capacity", capacity);
            }
        });
    }

    private void days() {
        notAfterToday("requestedOn");
        notAfterToday("contractedOn");
        day(form, "requestedOn")
                .ifPresent(requested -> day(form, "contractedOn")
                        .filter(requested::isBefore)
                        .ifPresent(early -> fault("requestedOn", "forms.fault.early")));
        same("contractFrom", setting.contracted().from());
        same("contractUntil", setting.contracted().until());
        same("useFrom", setting.used().from());
        same("useUntil", setting.used().until());
    }

    /** Days are Japan's: a form of the day on which the contract is made may come on that day (R98). */
    private void notAfterToday(String key) {
        day(form, key)
                .filter(day -> day.isAfter(setting.today()))
                .ifPresent(future -> fault(key, "forms.fault.future", setting.today()));
    }

    private void same(String key, LocalDate registered) {
        day(form, key)
                .filter(day -> !day.equals(registered))
                .ifPresent(other -> fault(key, "forms.fault.period", registered));
    }

    private void rows() {
        if (form.rows().isEmpty()) {
            faults.add(CellFault.of(
                    layout.cell("name", layout.headings() + 1),
                    layout.column("name").label(),
                    "forms.fault.nobody"));
            return;
        }
        Optional<Party> company = company(form, setting);
        Set<String> before = new HashSet<>();
        for (FilledRow row : form.rows()) {
            lists(row);
            consent(row);
            company.ifPresent(party -> person(party, row, before));
        }
        company.filter(Party::lacksDataManager)
                .filter(party -> form.rows().stream()
                        .noneMatch(row -> row.value("isDataManager").equals(YES)))
                .ifPresent(party -> fault("dataManager", "forms.fault.datamanager"));
    }

    /** Who is not on both lists cannot be applied for; whether it is true the office finds out (R99). */
    private void lists(FilledRow row) {
        for (String list : List.of("handlers", "systemUsers")) {
            if (!row.value(list).isEmpty() && !row.value(list).equals(LISTED)) {
                fault(row, list, "forms.fault.list");
            }
        }
        if (row.value("handlers").equals(LISTED) && row.value("handlersFiledOn").isEmpty()) {
            fault(row, "handlersFiledOn", "forms.fault.filed");
        }
    }

    /** Whether somebody agrees is said for each person; who does needs a day and a way (R106, R110). */
    private void consent(FilledRow row) {
        if (!row.value("consent").equals(AGREES)) {
            return;
        }
        if (row.value("consentedOn").isEmpty()) {
            fault(row, "consentedOn", "forms.fault.consent.day");
        }
        if (row.value("enrolled").equals("未") && row.value("enrolment").isEmpty()) {
            fault(row, "enrolment", "forms.fault.enrolment");
        }
        if (row.value("enrolled").equals("済") && row.value("account").isEmpty()) {
            fault(row, "account", "forms.fault.enrolled");
        }
    }

    private void person(Party company, FilledRow row, Set<String> before) {
        if (!row.value("site").isEmpty()
                && company.sites().stream().noneMatch(site -> key(site).equals(key(row.value("site"))))) {
            fault(row, "site", "forms.fault.site", String.join("・", company.sites()));
        }
        String subject = subject(company, row);
        if (!before.add(subject)) {
            fault(row, "name", "forms.fault.twice");
        } else if (setting.underway().contains(subject)) {
            fault(row, "name", "forms.fault.underway");
        }
        String account = row.value("account").toUpperCase(Locale.ROOT);
        if (!account.isEmpty() && !company.id().equals(setting.accounts().get(account))) {
            fault(row, "account", "forms.fault.account");
        }
    }

    private static Optional<LocalDate> day(FilledForm form, String key) {
        return Optional.of(form.value(key)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private void fault(String key, String code, Object... arguments) {
        faults.add(CellFault.of(layout.cell(key), layout.field(key).label(), code, arguments));
    }

    private void fault(FilledRow row, String key, String code, Object... arguments) {
        faults.add(
                CellFault.of(layout.cell(key, row.number()), layout.column(key).label(), code, arguments));
    }

    /** What two spellings of one name have in common. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
