package dsg.media;

import dsg.platform.access.RuleBroken;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What F3 has to fulfil beyond its layout (R133, R135, T33, T34). Pure. */
final class MediaFormCheck {

    private final FormLayout layout;
    private final FilledForm form;
    private final LocalDate today;
    private final List<CellFault> faults = new ArrayList<>();

    private MediaFormCheck(FormLayout layout, FilledForm form, LocalDate today) {
        this.layout = layout;
        this.form = form;
        this.today = today;
    }

    static List<CellFault> of(FormLayout layout, FilledForm form, LocalDate today) {
        MediaFormCheck check = new MediaFormCheck(layout, form, today);
        check.rows();
        return check.faults;
    }

    private void rows() {
        boolean removal = form.value("request").equals("削除");
        Set<String> before = new HashSet<>();
        for (FilledRow row : form.rows()) {
            List<String> needed = removal
                    ? List.of("because")
                    : List.of("terminal", "purpose", "holder", "keptAt", "until", "disposal");
            needed.stream().filter(key -> row.value(key).isEmpty()).forEach(key -> {
                if (faultless(key, row)) {
                    fault(row, key, "excel.fault.required");
                }
            });
            if (!removal) {
                identity(row);
            }
            String serial = row.value("vendor") + "/" + row.value("product") + "/" + row.value("serial");
            if (!row.value("serial").isEmpty() && !before.add(serial.toLowerCase(Locale.ROOT))) {
                fault(row, "serial", "media.form.twice");
            }
            if (!row.value("until").isEmpty()) {
                until(row, LocalDate.parse(row.value("until")));
            }
        }
    }

    private void until(FilledRow row, LocalDate until) {
        if (until.isBefore(today)) {
            fault(row, "until", "media.form.past");
        } else if (!until.isBefore(today.plusDays(Medium.LONGEST.toDays()))) {
            fault(row, "until", "media.form.far");
        }
    }

    private boolean faultless(String key, FilledRow row) {
        return form.faults().stream().noneMatch(fault -> fault.cell().equals(layout.cell(key, row.number())));
    }

    private void identity(FilledRow row) {
        if (row.value("serial").isEmpty()) {
            return;
        }
        try {
            MediumIdentity.of(
                    row.value("vendor"),
                    row.value("product"),
                    row.value("serial"),
                    row.value("kind").equals("内蔵光学ドライブ"));
        } catch (RuleBroken wrong) {
            fault(row, wrong.code().startsWith("media.usb") ? "vendor" : "serial", wrong.code());
        }
    }

    private void fault(FilledRow row, String key, String code) {
        faults.add(
                CellFault.of(layout.cell(key, row.number()), layout.column(key).label(), code));
    }
}
