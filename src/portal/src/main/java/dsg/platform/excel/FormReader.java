package dsg.platform.excel;

import dsg.platform.access.RuleBroken;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a workbook as a form of this layout. What is wrong in cells is collected; what is no such form is refused. */
public final class FormReader {

    /** More than that nobody reads, and a form with so many is filled in anew. */
    private static final int MOST_FAULTS = 200;

    private final FormLayout layout;
    private final Sheet sheet;
    private final List<CellFault> faults = new ArrayList<>();

    private FormReader(FormLayout layout, Sheet sheet) {
        this.layout = layout;
        this.sheet = sheet;
    }

    public static FilledForm read(FormLayout layout, Book book) {
        Sheet sheet = book.sheet(layout.sheet()).orElseThrow(() -> new RuleBroken("excel.template", layout.title()));
        for (Sheet other : book.sheets()) {
            if (!other.equals(sheet) && !other.name().equals(FormLayout.GUIDE) && !other.isEmpty()) {
                throw new RuleBroken("excel.sheet.extra", other.name());
            }
        }
        return new FormReader(layout, sheet).read();
    }

    /** Whether the workbook says of itself that it is a form of this layout. */
    public static boolean isOf(FormLayout layout, Book book) {
        return book.sheet(layout.sheet())
                .map(sheet -> new FormReader(layout, sheet).text(Place.of(layout.markPlace())))
                .filter(plain(layout.mark())::equals)
                .isPresent();
    }

    private FilledForm read() {
        demandTemplate();
        Map<String, String> values = new HashMap<>();
        for (FormField field : layout.fields()) {
            Place place = Place.of(field.place());
            take(field, place, values);
        }
        List<FilledRow> rows = rows();
        return new FilledForm(values, rows, faults.stream().limit(MOST_FAULTS).toList());
    }

    /** The mark says which version this is, the headings that nobody has moved a column. */
    private void demandTemplate() {
        String mark = text(Place.of(layout.markPlace()));
        if (!mark.equals(plain(layout.mark()))) {
            throw mark.startsWith(layout.code() + " ")
                    ? new RuleBroken("excel.template.old", layout.mark())
                    : new RuleBroken("excel.template", layout.title());
        }
        for (FormField column : layout.columns()) {
            Place place = new Place(layout.headings(), Place.column(column.place()));
            if (!text(place).equals(plain(column.label()))) {
                fault(place, column, "excel.fault.heading", column.label());
            }
        }
    }

    private List<FilledRow> rows() {
        List<FilledRow> rows = new ArrayList<>();
        int last = layout.headings() + layout.rows();
        for (Map.Entry<Integer, Map<Integer, Cell>> each :
                sheet.rows().tailMap(layout.headings() + 1).entrySet()) {
            if (!isFilled(each.getValue())) {
                continue;
            }
            int number = each.getKey();
            if (number > last) {
                FormField first = layout.columns().getFirst();
                fault(new Place(number, Place.column(first.place())), first, "excel.fault.rows", layout.rows());
                break;
            }
            Map<String, String> values = new HashMap<>();
            for (FormField column : layout.columns()) {
                take(column, new Place(number, Place.column(column.place())), values);
            }
            rows.add(new FilledRow(number, values));
        }
        return rows;
    }

    /** A row counts where somebody has written into one of its columns; running numbers alone, as a template may have, do not. */
    private boolean isFilled(Map<Integer, Cell> row) {
        return layout.columns().stream()
                .filter(column -> !column.key().equals("number"))
                .map(column -> Optional.ofNullable(row.get(Place.column(column.place()))))
                .flatMap(Optional::stream)
                .anyMatch(cell ->
                        cell.kind() != CellKind.TEXT || !plain(cell.text()).isEmpty());
    }

    private void take(FormField field, Place place, Map<String, String> values) {
        FieldReader.Read read = FieldReader.read(field, sheet.at(place));
        if (read.isWrong()) {
            faults.add(new CellFault(place.address(), field.label(), read.code(), read.arguments()));
        } else if (!read.value().isEmpty()) {
            values.put(field.key(), read.value());
        }
    }

    private void fault(Place place, FormField field, String code, Object... arguments) {
        faults.add(CellFault.of(place.address(), field.label(), code, arguments));
    }

    private String text(Place place) {
        return sheet.at(place).map(Cell::text).map(FormReader::plain).orElse("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
