package dsg.forms.kind;

import dsg.forms.Spelling;
import dsg.platform.excel.CellFault;
import dsg.platform.excel.FilledForm;
import dsg.platform.excel.FormLayout;
import java.util.ArrayList;
import java.util.List;

/** What every form has to fulfil beyond its layout: one contract, and somebody or something in it (R97). Pure. */
public final class KindFormCheck {

    private KindFormCheck() {}

    public static List<CellFault> of(FormLayout layout, FilledForm form, String contractNumber) {
        List<CellFault> faults = new ArrayList<>();
        String named = form.value("contractNumber");
        if (!named.isEmpty() && !Spelling.of(named).equals(Spelling.of(contractNumber))) {
            faults.add(CellFault.of(
                    layout.cell("contractNumber"),
                    layout.field("contractNumber").label(),
                    "forms.fault.contract",
                    contractNumber));
        }
        if (form.rows().isEmpty()) {
            var first = layout.columns().get(1);
            faults.add(CellFault.of(
                    layout.cell(first.key(), layout.headings() + 1), first.label(), "forms.fault.nothing"));
        }
        return faults;
    }
}
