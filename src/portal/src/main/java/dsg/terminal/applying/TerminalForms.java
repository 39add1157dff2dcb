package dsg.terminal.applying;

import dsg.forms.FormKind;
import dsg.platform.access.RuleBroken;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FilledRow;
import dsg.platform.excel.FormLayout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** F4 as a workbook: applies by the use case of the screen. */
@ApplicationScoped
class TerminalForms implements FormKind {

    private static final String YES = "有";

    /** At which cell a refusal of the rules belongs. */
    private static final Map<String, String> CELLS = Map.of(
            "terminal.name.bad",
            "name",
            "terminal.wish.mac",
            "mac",
            "terminal.wish.encrypted",
            "encrypted",
            "terminal.wish.sensor",
            "sensor",
            "terminal.wish.line",
            "line");

    @Inject
    TerminalWishes wishes;

    @Override
    public String code() {
        return "F4";
    }

    @Override
    public Map<String, String> known() {
        return Map.of();
    }

    @Override
    public List<CellFault> faults(FormLayout layout, FilledForm form) {
        return check(layout, form);
    }

    /** Pure. */
    static List<CellFault> check(FormLayout layout, FilledForm form) {
        Set<String> before = new HashSet<>();
        List<CellFault> faults = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            if (Stream.of("name", "mac", "encrypted", "sensor", "line")
                    .anyMatch(key -> row.value(key).isEmpty())) {
                // what is missing or wrong there is said by the layout
                continue;
            }
            try {
                TerminalWish.demandFit(wish(row));
            } catch (RuleBroken wrong) {
                faults.add(fault(layout, row, CELLS.getOrDefault(wrong.code(), "name"), wrong.code()));
            }
            if (!before.add(row.value("name"))) {
                faults.add(fault(layout, row, "name", "terminal.wish.twice"));
            }
        }
        return faults;
    }

    @Override
    public List<Asked> ask(FilledForm form) {
        List<Asked> asked = new ArrayList<>();
        for (FilledRow row : form.rows()) {
            asked.add(new Asked(
                    row.number(),
                    WishApplications.KIND,
                    wishes.apply(wish(row)),
                    row.value("name") + " " + row.value("model")));
        }
        return asked;
    }

    private static WishForm wish(FilledRow row) {
        return new WishForm(
                row.value("name"),
                row.value("maker"),
                row.value("model"),
                row.value("serial"),
                row.value("mac"),
                row.value("os"),
                row.value("drives"),
                row.value("place"),
                row.value("holder"),
                row.value("encrypted").equals(YES),
                row.value("camera").equals(YES),
                row.value("sensor").equals(YES),
                row.value("line"));
    }

    private static CellFault fault(FormLayout layout, FilledRow row, String key, String code) {
        return CellFault.of(layout.cell(key, row.number()), layout.column(key).label(), code);
    }
}
