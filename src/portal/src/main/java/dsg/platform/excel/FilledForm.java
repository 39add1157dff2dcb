package dsg.platform.excel;

import java.util.List;
import java.util.Map;

/**
 * What a form says.
 *
 * @param values by the field's key, in one spelling each: days as {@code 2026-11-29}; without those that are empty or wrong
 * @param faults in the order of the sheet
 */
public record FilledForm(Map<String, String> values, List<FilledRow> rows, List<CellFault> faults) {

    public FilledForm {
        values = Map.copyOf(values);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
