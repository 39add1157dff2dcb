package dsg.platform.excel;

import dsg.platform.access.RuleBroken;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells of a sheet from its events; what Office's readings (furigana) add beside a text is left out. */
final class SheetCells extends DefaultHandler {

    private static final int MOST_CELLS = 100_000;
    private static final int LONGEST = 4_000;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final SortedMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private int cells;
    private int row;
    private int column = -1;
    private String type = "";
    private int style = -1;
    private boolean formula;
    private boolean inValue;
    private int readings;

    SheetCells(SharedStrings strings, StylesTable styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    SortedMap<Integer, Map<Integer, Cell>> rows() {
        return rows;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
            }
            case "c" -> begin(attributes);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inValue = readings == 0;
            case "rPh" -> readings++;
            default -> {
                // neither value nor place
            }
        }
    }

    private void begin(Attributes cell) {
        String address = cell.getValue("r");
        column = address == null ? column + 1 : Place.of(address).column();
        type = cell.getValue("t") == null ? "n" : cell.getValue("t");
        style = cell.getValue("s") == null ? -1 : Integer.parseInt(cell.getValue("s"));
        formula = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (inValue) {
            if (value.length() + length > LONGEST) {
                throw new RuleBroken("excel.cell.long", new Place(row, column).address(), LONGEST);
            }
            value.append(signs, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> readings--;
            case "c" -> end();
            default -> {
                // neither value nor place
            }
        }
    }

    private void end() {
        Cell cell = cell();
        if (cell == null) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw RuleBroken.tooLarge("excel.cells", MOST_CELLS);
        }
        rows.computeIfAbsent(row, number -> new HashMap<>()).put(column, cell);
    }

    private @Nullable Cell cell() {
        String text = value.toString();
        if (formula) {
            return new Cell(row, column, CellKind.FORMULA, text);
        }
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "s" -> shared(text);
            case "b" -> new Cell(row, column, CellKind.BOOLEAN, text);
            case "e" -> new Cell(row, column, CellKind.ERROR, text);
            case "d" -> new Cell(row, column, CellKind.DATE, text.substring(0, Math.min(10, text.length())));
            case "n" -> number(text);
            default -> new Cell(row, column, CellKind.TEXT, text);
        };
    }

    private @Nullable Cell shared(String index) {
        String text = strings.getItemAt(Integer.parseInt(index)).getString();
        if (text.length() > LONGEST) {
            throw new RuleBroken("excel.cell.long", new Place(row, column).address(), LONGEST);
        }
        return text.isEmpty() ? null : new Cell(row, column, CellKind.TEXT, text);
    }

    private Cell number(String text) {
        if (isDate()) {
            return DateFormats.day(text, from1904)
                    .map(day -> new Cell(row, column, CellKind.DATE, day.toString()))
                    .orElseGet(() -> new Cell(row, column, CellKind.NUMBER, text));
        }
        return new Cell(row, column, CellKind.NUMBER, plain(text));
    }

    /** Excel keeps 45000 as 45000.0 or 4.5E4 too. */
    private static String plain(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean printable = Math.abs(number.scale()) < 40 && number.precision() < 40;
        return printable ? number.stripTrailingZeros().toPlainString() : text;
    }

    private boolean isDate() {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(style);
        return DateFormats.isDate(format.getDataFormat(), format.getDataFormatString());
    }
}
