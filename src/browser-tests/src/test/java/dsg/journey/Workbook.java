package dsg.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as somebody fills it in with a program for tables. */
final class Workbook {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    /** The template with these texts, by the cell's address. */
    static byte[] filled(Path template, Map<String, String> cells) throws IOException {
        try (InputStream in = Files.newInputStream(template);
                XSSFWorkbook book = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            cells.forEach((address, text) -> put(sheet, address, text));
            book.write(out);
            return out.toByteArray();
        }
    }

    /** What stands in a cell of the first sheet. */
    static String text(Path file, String address) throws IOException {
        CellAddress place = new CellAddress(address);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return book.getSheetAt(0)
                    .getRow(place.getRow())
                    .getCell(place.getColumn())
                    .getStringCellValue();
        }
    }

    /** Whether a cell of the first sheet is a text, and one also after somebody has edited it. */
    static boolean isQuoted(Path file, String address) throws IOException {
        CellAddress place = new CellAddress(address);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFCell cell = book.getSheetAt(0).getRow(place.getRow()).getCell(place.getColumn());
            return cell.getCellType() == CellType.STRING && cell.getCellStyle().getQuotePrefixed();
        }
    }

    private static void put(XSSFSheet sheet, String address, String text) {
        CellAddress place = new CellAddress(address);
        XSSFRow row =
                sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        row.createCell(place.getColumn()).setCellValue(text);
    }
}
