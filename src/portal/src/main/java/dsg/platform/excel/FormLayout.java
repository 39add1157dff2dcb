package dsg.platform.excel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form looks like: the project's own, or that of the ministry, as data.
 *
 * @param code which form it is, {@code F1}
 * @param version counted up with every change of its places
 * @param sheet the name of the sheet that is filled in
 * @param markPlace the cell that says which form and version this is
 * @param mark what stands there
 * @param headings the row of the table's headings
 * @param rows how many rows may be filled in below it
 */
public record FormLayout(
        String code,
        int version,
        String title,
        String sheet,
        String markPlace,
        String mark,
        List<FormField> fields,
        int headings,
        int rows,
        List<FormField> columns) {

    /** The sheet that says how it is filled in; nothing is read from it. */
    public static final String GUIDE = "記入要領";

    public FormLayout {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }

    /** The keys of all fields and columns; those of columns with a mark, since both may have one of the same name. */
    public Set<String> keys() {
        return Stream.concat(
                        fields.stream().map(FormField::key), columns.stream().map(column -> "[] " + column.key()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cell of a field. */
    public String cell(String key) {
        return find(fields, key).place();
    }

    /** The cell of a column in a row, counted as people do. */
    public String cell(String key, int row) {
        return find(columns, key).place() + row;
    }

    public FormField field(String key) {
        return find(fields, key);
    }

    public FormField column(String key) {
        return find(columns, key);
    }

    private static FormField find(List<FormField> all, String key) {
        return all.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field: " + key));
    }

    /** Whether it is one of this form's, as {@code F1}. */
    public boolean isOf(String form) {
        return code.equals(form);
    }
}
