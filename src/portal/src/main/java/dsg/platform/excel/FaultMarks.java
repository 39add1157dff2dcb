package dsg.platform.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Hands a form back with what is wrong noted at its cells: colour and comment. */
public final class FaultMarks {

    private static final String AUTHOR = "DSG";
    private static final int WIDE = 4;
    private static final int HIGH = 5;

    private FaultMarks() {}

    /**
     * Marks the cells of this sheet.
     *
     * @param content of a workbook that {@link Books} has opened
     * @param remarks by the cell's address
     */
    public static byte[] mark(byte[] content, String sheet, Map<String, String> remarks) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet marked = book.getSheet(sheet);
            XSSFDrawing drawing = marked.createDrawingPatriarch();
            remarks.forEach((address, text) -> mark(book, marked, drawing, Place.of(address), text));
            book.write(out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void mark(XSSFWorkbook book, XSSFSheet sheet, XSSFDrawing drawing, Place place, String text) {
        XSSFRow row = sheet.getRow(place.row() - 1) == null
                ? sheet.createRow(place.row() - 1)
                : sheet.getRow(place.row() - 1);
        XSSFCell cell =
                row.getCell(place.column()) == null ? row.createCell(place.column()) : row.getCell(place.column());
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(style);
        cell.removeCellComment();
        CreationHelper helper = book.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(place.column() + 1);
        anchor.setCol2(place.column() + WIDE);
        anchor.setRow1(place.row() - 1);
        anchor.setRow2(place.row() + HIGH);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }
}
