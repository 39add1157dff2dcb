package dsg.platform.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListBookTest {

    @Test
    @Proves(
            value = "T46",
            says = "What hides in workbooks and archives is found, and nothing exported is taken for a formula")
    @DisplayName(
            "a list as a workbook holds texts alone: what looks like a formula is none, also when its cell is edited")
    void texts() throws IOException {
        List<String> names = List.of("=1+1", "+cmd|'/c calc'!A1", "-2", "@SUM(A1)", "\t=1", "図面.pdf");
        byte[] written = ListBook.write("ファイル", Stream.of(List.of("名前"), names));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertThat(book.getSheetName(0)).isEqualTo("ファイル");
            Row row = book.getSheetAt(0).getRow(1);
            for (int column = 0; column < names.size(); column++) {
                Cell cell = row.getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(names.get(column));
                assertThat(cell.getCellStyle().getQuotePrefixed())
                        .as(names.get(column))
                        .isEqualTo(column < names.size() - 1);
            }
        }
    }

    @Test
    @DisplayName("a text that no cell can hold is cut, and says so")
    void cut() throws IOException {
        byte[] written = ListBook.write("x", Stream.of(List.of("a".repeat(40_000))));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("a…");
        }
    }
}
