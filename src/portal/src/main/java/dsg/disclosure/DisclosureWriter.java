package dsg.disclosure;

import dsg.platform.pdf.PlainPdf;
import dsg.platform.view.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a provision: every page and the first lines say for whom it was made, so that a copy tells where it came from. */
final class DisclosureWriter {

    private static final int WIDTH = 24 * 256;

    private DisclosureWriter() {}

    /**
     * The file.
     *
     * @param mark the watermark, a line each
     */
    static byte[] write(DisclosureFormat format, List<String> mark, List<String> headings, List<List<String>> lines) {
        return switch (format) {
            case CSV -> csv(mark, headings, lines);
            case XLSX -> xlsx(mark, headings, lines);
            case PDF -> pdf(mark, headings, lines);
        };
    }

    private static byte[] pdf(List<String> mark, List<String> headings, List<List<String>> lines) {
        Stream<String> text = Stream.concat(
                mark.stream(),
                Stream.concat(Stream.of(headings), lines.stream()).map(line -> String.join(" │ ", line)));
        return PlainPdf.write("提供情報", text.toList(), mark.getFirst());
    }

    private static byte[] csv(List<String> mark, List<String> headings, List<List<String>> lines) {
        String text = Stream.concat(Stream.concat(mark.stream().map(List::of), Stream.of(headings)), lines.stream())
                .map(Csv::line)
                .collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<String> mark, List<String> headings, List<List<String>> lines) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("提供情報");
            // an ampersand begins a command of the page's head
            String line = String.join("　", mark).replace("&", "＆");
            sheet.getHeader().setCenter(line.substring(0, Math.min(line.length(), 200)));
            sheet.getFooter().setCenter("複製・転送の禁止　&P / &N");
            int number = 0;
            for (String each : mark) {
                fill(sheet.createRow(number++), List.of(each));
            }
            fill(sheet.createRow(number++), headings);
            sheet.createFreezePane(0, number);
            for (List<String> each : lines) {
                fill(sheet.createRow(number++), each);
            }
            for (int column = 0; column < headings.size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** As text, whatever it looks like: a formula of somebody else's is not run. */
    private static void fill(Row row, List<String> values) {
        for (int column = 0; column < values.size(); column++) {
            row.createCell(column).setCellValue(values.get(column));
        }
    }
}
