package dsg.platform.excel;

import java.util.Map;

/**
 * A row of a form's table.
 *
 * @param number the sheet's row, counted as people do
 */
public record FilledRow(int number, Map<String, String> values) {

    public FilledRow {
        values = Map.copyOf(values);
    }

    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
