package dsg.platform.excel;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A plain list as a workbook; written row by row, so that a long one needs little memory. */
public final class ListBook {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int IN_MEMORY = 100;

    /** What one cell holds (ECMA-376); a longer text ends with an ellipsis. */
    private static final int LONGEST = 32_767;

    static {
        TempFile.setTempFileCreationStrategy(new OwnFiles());
    }

    private ListBook() {}

    /**
     * Files that nobody else can read, under names that nobody knows before. POI's own lie in one directory with a fixed name below that of
     * all users: whoever makes it first reads the others' lists, or keeps them from being written.
     */
    private static final class OwnFiles implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(prefix).toFile();
        }
    }

    /** One sheet of texts, the headings first. Nothing that we write is calculated by who opens it. */
    public static byte[] write(String sheetName, Stream<List<String>> lines) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle quoted = book.createCellStyle();
            quoted.setQuotePrefixed(true);
            SXSSFSheet sheet = book.createSheet(sheetName);
            sheet.createFreezePane(0, 1);
            int number = 0;
            for (Iterator<List<String>> all = lines.iterator(); all.hasNext(); number++) {
                Row row = sheet.createRow(number);
                int column = 0;
                for (String text : all.next()) {
                    SXSSFCell cell = (SXSSFCell) row.createCell(column);
                    cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
                    if (PlainCells.needsQuote(text)) {
                        cell.setCellStyle(quoted);
                    }
                    column++;
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
