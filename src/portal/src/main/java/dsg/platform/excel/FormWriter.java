package dsg.platform.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a form's template, with what is known beforehand filled in: drop-downs, a guide beside it. */
public final class FormWriter {

    private static final int WIDTH = 20 * 256;
    private static final int NARROW = 8 * 256;
    private static final List<String> GUIDE_HEADINGS = List.of("欄", "項目", "必須", "記入のしかた");

    private final FormLayout layout;
    private final XSSFWorkbook book;
    private final FormStyles styles;

    private FormWriter(FormLayout layout, XSSFWorkbook book) {
        this.layout = layout;
        this.book = book;
        this.styles = new FormStyles(book);
    }

    /** The empty form, but for these values. */
    public static byte[] write(FormLayout layout, Map<String, String> values, List<Map<String, String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new FormWriter(layout, book).write(values, rows);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Map<String, String> values, List<Map<String, String>> rows) {
        XSSFSheet sheet = book.createSheet(layout.sheet());
        put(sheet, new Place(1, 0), layout.title(), FormStyles.Look.TITLE);
        put(sheet, Place.of(layout.markPlace()), layout.mark(), FormStyles.Look.PLAIN);
        for (FormField field : layout.fields()) {
            Place place = Place.of(field.place());
            if (place.column() > 0) {
                put(sheet, new Place(place.row(), place.column() - 1), label(field), FormStyles.Look.LABEL);
            }
            put(sheet, place, values.getOrDefault(field.key(), ""), FormStyles.Look.FIELD);
            choices(sheet, field, place.row(), place.row(), place.column());
        }
        table(sheet, rows);
        guide(book.createSheet(FormLayout.GUIDE));
    }

    private void table(XSSFSheet sheet, List<Map<String, String>> rows) {
        for (FormField column : layout.columns()) {
            int at = Place.column(column.place());
            put(sheet, new Place(layout.headings(), at), column.label(), FormStyles.Look.LABEL);
            sheet.setColumnWidth(at, at == 0 ? NARROW : WIDTH);
            int row = layout.headings();
            for (Map<String, String> values : rows) {
                row++;
                put(sheet, new Place(row, at), values.getOrDefault(column.key(), ""), FormStyles.Look.FIELD);
            }
            choices(sheet, column, layout.headings() + 1, layout.headings() + layout.rows(), at);
        }
        sheet.createFreezePane(0, layout.headings());
    }

    private void guide(XSSFSheet guide) {
        int row = 1;
        for (int i = 0; i < GUIDE_HEADINGS.size(); i++) {
            put(guide, new Place(row, i), GUIDE_HEADINGS.get(i), FormStyles.Look.LABEL);
            guide.setColumnWidth(i, i == 3 ? 4 * WIDTH : WIDTH);
        }
        for (List<FormField> fields : List.of(layout.fields(), layout.columns())) {
            for (FormField field : fields) {
                row++;
                put(guide, new Place(row, 0), field.place(), FormStyles.Look.PLAIN);
                put(guide, new Place(row, 1), field.label(), FormStyles.Look.PLAIN);
                put(guide, new Place(row, 2), field.required() ? "必須" : "", FormStyles.Look.PLAIN);
                put(guide, new Place(row, 3), hint(field), FormStyles.Look.PLAIN);
            }
        }
    }

    private static String label(FormField field) {
        return field.required() ? field.label() + "※必須" : field.label();
    }

    private static String hint(FormField field) {
        String rule = switch (field.type()) {
            case TEXT -> field.longest() + "文字まで";
            case KANA -> "全角カタカナ";
            case MAIL -> "メールアドレス";
            case PHONE -> "電話番号";
            case WHOLE -> "整数";
            case DATE -> "日付（例：2026年4月1日、令和8年4月1日、2026/4/1）";
            case CHOICE -> "次から選択：" + String.join("・", field.choices());
        };
        return field.hint().isEmpty() ? rule : rule + "。" + field.hint();
    }

    private static void choices(XSSFSheet sheet, FormField field, int from, int until, int column) {
        if (field.type() != FieldType.CHOICE) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(field.choices().toArray(String[]::new)),
                new CellRangeAddressList(from - 1, until - 1, column, column));
        list.setShowErrorBox(true);
        list.createErrorBox(field.label(), "一覧から選択してください。");
        sheet.addValidationData(list);
    }

    /** As text, whatever it begins with: nothing that we write is calculated by who opens it. */
    private void put(XSSFSheet sheet, Place place, String text, FormStyles.Look look) {
        Row row = sheet.getRow(place.row() - 1);
        if (row == null) {
            row = sheet.createRow(place.row() - 1);
        }
        XSSFCell cell = (XSSFCell) row.createCell(place.column());
        cell.setCellStyle(styles.get(look, PlainCells.needsQuote(text)));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
