package dsg.platform.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look; a workbook holds each look once. */
final class FormStyles {

    enum Look {
        TITLE,
        LABEL,
        FIELD,
        PLAIN
    }

    private static final short TITLE_POINTS = 14;

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    FormStyles(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle get(Look look, boolean quoted) {
        return made.computeIfAbsent(look + " " + quoted, key -> make(look, quoted));
    }

    private XSSFCellStyle make(Look look, boolean quoted) {
        XSSFCellStyle style = book.createCellStyle();
        style.setQuotePrefixed(quoted);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(look != Look.TITLE);
        if (look == Look.TITLE) {
            XSSFFont font = book.createFont();
            font.setBold(true);
            font.setFontHeightInPoints(TITLE_POINTS);
            style.setFont(font);
        }
        if (look == Look.LABEL) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look == Look.LABEL || look == Look.FIELD) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
