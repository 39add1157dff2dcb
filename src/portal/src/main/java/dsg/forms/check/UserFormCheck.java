package dsg.forms.check;

import dsg.forms.Spelling;
import dsg.forms.check.UserFormSetting.Party;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a form F1 has to fulfil beyond its layout (R97–R100, R110, T10, T20, T47); its rows: {@link UserRowCheck}. Pure. */
public final class UserFormCheck {

    private final FormLayout layout;
    private final FilledForm form;
    private final UserFormSetting setting;
    private final List<CellFault> faults = new ArrayList<>();

    private UserFormCheck(FormLayout layout, FilledForm form, UserFormSetting setting) {
        this.layout = layout;
        this.form = form;
        this.setting = setting;
    }

    public static List<CellFault> of(FormLayout layout, FilledForm form, UserFormSetting setting) {
        UserFormCheck check = new UserFormCheck(layout, form, setting);
        check.header();
        if (form.rows().isEmpty()) {
            check.faults.add(CellFault.of(
                    layout.cell("name", layout.headings() + 1),
                    layout.column("name").label(),
                    "forms.fault.nobody"));
        } else {
            Optional<Party> company = company(form, setting);
            check.faults.addAll(new UserRowCheck(layout, form, setting, company).faults());
        }
        return check.faults;
    }

    /** The company that the form names, where it is one that the caller may speak for. */
    public static Optional<Party> company(FilledForm form, UserFormSetting setting) {
        String named = Spelling.of(form.value("company"));
        return setting.companies().stream()
                .filter(party -> Spelling.of(party.name()).equals(named))
                .findFirst();
    }

    /** The same for the same person in the same company, however the name is spaced; of an account that exists the account. */
    public static String subject(Party company, FilledRow row) {
        return RowChange.of(row) == RowChange.ADD
                ? company.id() + "/" + Spelling.of(row.value("name")) + "/" + Spelling.of(row.value("mail"))
                : company.id() + "/" + Spelling.of(row.value("account"));
    }

    private void header() {
        if (!form.value("contractNumber").isEmpty()
                && !Spelling.of(form.value("contractNumber")).equals(Spelling.of(setting.number()))) {
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

    private static Optional<LocalDate> day(FilledForm form, String key) {
        return Optional.of(form.value(key)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private void fault(String key, String code, Object... arguments) {
        faults.add(CellFault.of(layout.cell(key), layout.field(key).label(), code, arguments));
    }
}
