package dsg.platform.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.access.Refused;
import dsg.platform.content.FileRules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("forms as workbooks")
@SuppressWarnings("UnnecessaryAssignment") // nothing else injects in a rule test
class ExcelFormTest {

    private static final FormLayout LAYOUT = layout("/dsg/forms/F1-1.json");
    private static final int FIRST = LAYOUT.headings() + 1;

    private final Books books = new Books();

    @BeforeEach
    void rules() {
        books.rules = new FileRules();
    }

    @Test
    @DisplayName("what the project's own writer has written is read as it was, without a fault")
    void roundTrip() {
        FilledForm form = read(FormWriter.write(LAYOUT, header(), List.of(person())));

        assertThat(form.faults()).isEmpty();
        assertThat(form.value("contractNumber")).isEqualTo("架空-7-0001");
        assertThat(form.value("contractFrom")).isEqualTo("2026-04-01");
        assertThat(form.rows()).hasSize(1);
        assertThat(form.rows().getFirst().number()).isEqualTo(FIRST);
        assertThat(form.rows().getFirst().value("name")).isEqualTo("架空 太郎");
    }

    @Test
    @DisplayName("the empty template lacks what is required, by cell, and nothing else")
    void empty() {
        FilledForm form = read(FormWriter.write(LAYOUT, Map.of(), List.of()));

        assertThat(form.faults()).extracting(CellFault::code).containsOnly("excel.fault.required");
        assertThat(form.faults()).extracting(CellFault::cell).contains("C4", "I4", "C13");
        assertThat(form.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年2月27日, 2026-02-27",
        "令和元年5月1日, 2019-05-01",
        "令和1年5月1日, 2019-05-01",
        "２０２６年４月１日, 2026-04-01",
        "2026/4/1, 2026-04-01",
        "R8.4.1, 2026-04-01",
        "　2026-04-01　, 2026-04-01"
    })
    @DisplayName("days are read in every spelling that people use")
    void days(String typed, String day) {
        Map<String, String> header = header();
        header.put("contractedOn", typed);
        assertThat(read(FormWriter.write(LAYOUT, header, List.of(person()))).value("contractedOn"))
                .isEqualTo(day);
    }

    @Test
    @DisplayName("a day as Excel counts it is a day, from 1900 or from 1904, also in the years of an era")
    void serials() {
        assertThat(read(changed(book -> date(book, "I5", 46113, "yyyy/m/d"))).value("contractedOn"))
                .isEqualTo("2026-04-01");
        assertThat(read(changed(book -> date(book, "I5", 46113, "[$-411]ggge\"年\"m\"月\"d\"日\"")))
                        .value("contractedOn"))
                .isEqualTo("2026-04-01");
        assertThat(read(changed(book -> {
                            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                            date(book, "I5", 44651, "yyyy/m/d");
                        }))
                        .value("contractedOn"))
                .isEqualTo("2026-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "C4, 新設, excel.fault.choice",
        "F4, 令和8年2月30日, excel.fault.date",
        "I4, '', excel.fault.required",
        "C13, 架空の人, excel.fault.mail",
        "I8, 内線です, excel.fault.phone",
        "B17, 追加する, excel.fault.choice",
        "C17, '　', excel.fault.required",
        "D17, kana, excel.fault.kana",
        "G17, a@b@c, excel.fault.mail",
        "K17, 近日, excel.fault.date",
        "Q17, はい, excel.fault.choice"
    })
    @DisplayName("what is wrong is said at its cell")
    void faults(String cell, String typed, String code) {
        FilledForm form = read(changed(book -> cell(book, cell).setCellValue(typed)));
        assertThat(form.faults()).extracting(CellFault::cell).containsExactly(cell);
        assertThat(form.faults()).extracting(CellFault::code).containsExactly(code);
    }

    @Test
    @DisplayName("a formula where data belongs is no data, whatever it was calculated to be")
    void formula() {
        FilledForm form = read(changed(book -> cell(book, "C17").setCellFormula("\"架空\"&\"太郎\"")));
        assertThat(form.faults()).extracting(CellFault::cell).containsExactly("C17");
        assertThat(form.faults()).extracting(CellFault::code).containsExactly("excel.fault.formula");
    }

    @Test
    @DisplayName(
            "digits, choices and kana are read in whatever width; readings beside a name are not part of it; merged"
                    + " cells count by their first")
    void widths() {
        FilledForm form = read(changed(book -> {
            cell(book, "H17").setCellValue("０３－００００－００００");
            cell(book, "D17").setCellValue("ｶｸｳ ﾀﾛｳ");
            sheet(book).addMergedRegion(CellRangeAddress.valueOf("F5:G5"));
        }));
        assertThat(form.faults()).isEmpty();
        assertThat(form.rows().getFirst().value("phone")).isEqualTo("03-0000-0000");
        assertThat(form.rows().getFirst().value("kana")).isEqualTo("カクウ タロウ");
    }

    @Test
    @DisplayName("1,000 rows are read, the row after them is refused at its cell")
    void rows() {
        List<Map<String, String>> thousand = new ArrayList<>(Collections.nCopies(1000, person()));
        assertThat(read(FormWriter.write(LAYOUT, header(), thousand)).rows()).hasSize(1000);
        thousand.add(person());
        FilledForm more = read(FormWriter.write(LAYOUT, header(), thousand));
        assertThat(more.faults()).extracting(CellFault::code).containsExactly("excel.fault.rows");
        assertThat(more.faults()).extracting(CellFault::cell).containsExactly("A1017");
    }

    @Test
    @DisplayName("another template, an older one, or one whose columns were moved is refused")
    void templates() {
        assertRefused(changed(book -> book.setSheetName(0, "別紙")), "excel.template");
        assertRefused(changed(book -> cell(book, "A2").setCellValue("F2 第1版")), "excel.template");
        assertRefused(changed(book -> cell(book, "A2").setCellValue("F1 第0版")), "excel.template.old");
        FilledForm moved = read(changed(book -> cell(book, "G16").setCellValue("電話")));
        assertThat(moved.faults()).extracting(CellFault::code).contains("excel.fault.heading");
    }

    @Test
    @DisplayName("sheets that hide something or are not the form's are refused")
    void sheets() {
        assertRefused(
                changed(book -> {
                    book.createSheet("控え").createRow(0).createCell(0).setCellValue("何か");
                    book.setSheetHidden(2, true);
                }),
                "excel.hidden");
        assertRefused(
                changed(book ->
                        book.createSheet("メモ").createRow(0).createCell(0).setCellValue("何か")),
                "excel.sheet.extra");
        assertThat(read(changed(book -> book.createSheet("空"))).faults()).isEmpty();
    }

    @Test
    @DisplayName("what is no workbook of today is refused by name or by content")
    void strangers() throws IOException {
        byte[] form = FormWriter.write(LAYOUT, header(), List.of(person()));
        assertThatThrownBy(() -> books.open("申請.xls", form)).hasMessage("excel.format");
        assertThatThrownBy(() -> books.open("申請.xlsm", form)).hasMessage("excel.format");
        assertThatThrownBy(() -> books.open("申請.xlsx", new byte[Books.MOST_BYTES + 1]))
                .hasMessage("excel.large");
        assertThatThrownBy(() -> books.open("申請.xlsx", old())).hasMessage("excel.encrypted");
        assertThatThrownBy(() -> books.open("申請.xlsx", "中身".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> books.open("申請.xlsx", java.util.Arrays.copyOf(form, form.length / 2)))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("the form comes back with each fault noted at its cell")
    void marks() throws IOException {
        byte[] wrong = changed(book -> cell(book, "G17").setCellValue("だめ"));
        byte[] marked = FaultMarks.mark(wrong, LAYOUT.sheet(), Map.of("G17", "メールアドレスの形で記入してください。"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            assertThat(cell(book, "G17").getCellComment().getString().getString())
                    .startsWith("メール");
        }
        assertThat(read(marked).faults()).extracting(CellFault::cell).containsExactly("G17");
    }

    @Test
    @DisplayName("what we write is never calculated by who opens it")
    void quoted() throws IOException {
        Map<String, String> person = person();
        person.put("remark", "=1+1");
        byte[] form = FormWriter.write(LAYOUT, header(), List.of(person));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            assertThat(cell(book, "U17").getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(read(form).rows().getFirst().value("remark")).isEqualTo("=1+1");
    }

    private void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(Refused.class).hasMessage(code);
    }

    private FilledForm read(byte[] content) {
        return FormReader.read(LAYOUT, books.open("申請書.xlsx", content));
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) {
        byte[] form = FormWriter.write(LAYOUT, header(), List.of(person()));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] old() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("申請書");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void date(XSSFWorkbook book, String address, double serial, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        XSSFCell cell = cell(book, address);
        cell.setCellStyle(style);
        cell.setCellValue(serial);
    }

    private static XSSFSheet sheet(XSSFWorkbook book) {
        return book.getSheet(LAYOUT.sheet());
    }

    private static XSSFCell cell(XSSFWorkbook book, String address) {
        Place place = Place.of(address);
        XSSFRow row = Objects.requireNonNullElseGet(
                book.getSheetAt(0).getRow(place.row() - 1),
                () -> book.getSheetAt(0).createRow(place.row() - 1));
        return Objects.requireNonNullElseGet(row.getCell(place.column()), () -> row.createCell(place.column()));
    }

    private static FormLayout layout(String path) {
        try (InputStream in = Objects.requireNonNull(ExcelFormTest.class.getResourceAsStream(path))) {
            return Layouts.read(in);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static Map<String, String> header() {
        Map<String, String> header = new LinkedHashMap<>();
        Stream.of(
                        "request=新規",
                        "requestedOn=2026-04-02",
                        "contractNumber=架空-7-0001",
                        "contractTitle=架空の装備の調査",
                        "contractedOn=令和8年4月1日",
                        "contractFrom=2026-04-01",
                        "contractUntil=2027-03-31",
                        "basis=付帯",
                        "useFrom=2026-04-01",
                        "useUntil=2027-03-31",
                        "office=架空庁 架空課",
                        "company=架空重工",
                        "capacity=元請",
                        "manager=架空 太郎",
                        "managerMail=taro@kaku.example")
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> header.put(pair[0], pair[1]));
        return header;
    }

    private static Map<String, String> person() {
        Map<String, String> person = new LinkedHashMap<>();
        Stream.of(
                        "number=1",
                        "change=追加",
                        "name=架空 太郎",
                        "kana=カクウ タロウ",
                        "unit=架空部",
                        "mail=taro@kaku.example",
                        "site=本社",
                        "handlers=有",
                        "handlersFiledOn=2026-03-01",
                        "systemUsers=有",
                        "isDataManager=はい",
                        "enrolled=未",
                        "enrolment=来訪",
                        "consent=する",
                        "consentedOn=2026-03-20")
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> person.put(pair[0], pair[1]));
        return person;
    }
}
