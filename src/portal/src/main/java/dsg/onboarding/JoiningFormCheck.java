package dsg.onboarding;

import dsg.forms.Spelling;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an F5 has to fulfil beyond its layout: a day that has come, a code, sites, and the three who answer for them. Pure. */
final class JoiningFormCheck {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,30}");

    private final FormLayout layout;
    private final FilledForm form;
    private final List<CellFault> faults = new ArrayList<>();

    private JoiningFormCheck(FormLayout layout, FilledForm form) {
        this.layout = layout;
        this.form = form;
    }

    /**
     * @param today in Japan
     * @param registered the name under which the code is registered; empty for a new one
     */
    static List<CellFault> of(FormLayout layout, FilledForm form, LocalDate today, String registered) {
        JoiningFormCheck check = new JoiningFormCheck(layout, form);
        check.head(today, registered);
        check.sites();
        check.officers();
        return check.faults;
    }

    /** The column of F5 in which this duty's person stands. */
    static String column(Duty duty) {
        return switch (duty) {
            case GENERAL -> "officer";
            case RESPONSIBLE -> "manager";
            case SYSTEM_MANAGER -> "system";
        };
    }

    private void head(LocalDate today, String registered) {
        String received = form.value("receivedOn");
        if (!received.isEmpty() && LocalDate.parse(received).isAfter(today)) {
            fault("receivedOn", "onboarding.fault.future", today);
        }
        String code = form.value("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fault("code", "onboarding.fault.code");
        }
        if (!registered.isEmpty() && !Spelling.of(registered).equals(Spelling.of(form.value("company")))) {
            fault("company", "onboarding.fault.other", registered);
        }
    }

    private void sites() {
        Set<String> before = new HashSet<>();
        for (FilledRow row : form.rows()) {
            String site = Spelling.of(row.value("site"));
            if (!site.isEmpty() && !before.add(site)) {
                fault(row, "site", "onboarding.fault.site");
            }
        }
        if (form.rows().isEmpty()) {
            faults.add(CellFault.of(
                    layout.cell("site", layout.headings() + 1),
                    layout.column("site").label(),
                    "onboarding.fault.sites"));
        }
    }

    private void officers() {
        for (Duty duty : Duty.values()) {
            String column = column(duty);
            List<FilledRow> named = form.rows().stream()
                    .filter(row -> !row.value(column).isEmpty())
                    .toList();
            if (named.isEmpty()) {
                faults.add(CellFault.of(
                        layout.cell(column, layout.headings() + 1),
                        layout.column(column).label(),
                        "onboarding.fault.officer"));
            }
            for (FilledRow row : named) {
                if (Spelling.of(row.value("deputy")).equals(Spelling.of(row.value(column)))) {
                    fault(row, "deputy", "onboarding.fault.deputy");
                }
            }
        }
    }

    private void fault(String key, String code, Object... arguments) {
        faults.add(CellFault.of(layout.cell(key), layout.field(key).label(), code, arguments));
    }

    private void fault(FilledRow row, String key, String code) {
        faults.add(
                CellFault.of(layout.cell(key, row.number()), layout.column(key).label(), code));
    }
}
