package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** F1 on the screens of all its people: template, faults, receipt, checks of two, accounts, parameter sheet, first login. */
@Journey
class UserFormsIT {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NAME = "架空 新太";

    @Test
    @DisplayName(
            "a manager applies for a colleague by workbook, and the colleague logs in with what the parameter sheet says")
    void fromTemplateToFirstLogin(House house) throws IOException {
        Page manager = house.signIn(house.people().manager()).page();
        String form = apply(manager);

        Page office = house.signIn(house.people().office()).page();
        check(office, form);

        Page provider = house.signIn(house.people().provider()).page();
        open(provider, form);
        provider.locator("#register").click();
        assertThat(provider.locator(".notice--success")).containsText("アカウントを登録しました");

        Page security = house.signIn(house.people().security()).page();
        security.locator(".navigation a[href='/application/work.xhtml']")
                .first()
                .click();
        row(security, NAME).last().click();
        security.locator("#accept").click();
        assertThat(security.locator(".notice--success")).containsText("承認しました");

        provider.reload();
        provider.locator("#issue").click();
        assertThat(provider.locator(".notice--success")).containsText("パラメータシートを格納し");
        Album.look(provider, "forms-done");

        manager.locator(".navigation a[href='/forms/site.xhtml']").first().click();
        Album.look(manager, "forms-site");
        Download sheet =
                manager.waitForDownload(() -> manager.locator("section[aria-labelledby=sheets-heading] tbody a")
                        .first()
                        .click());
        Map<String, String> first = sheet(sheet);
        house.at(house.people().manager().terminal())
                .login()
                .signInFirst(
                        Objects.requireNonNull(first.get("account")),
                        Objects.requireNonNull(first.get("password")),
                        People.freshPassword());
    }

    /** Fetches the template, stores it with a fault, sees the fault, stores it without; returns its receipt number. */
    private static String apply(Page page) throws IOException {
        page.locator(".navigation a[href='/forms/site.xhtml']").first().click();
        assertThat(page.locator("h1")).hasText("申請書等格納サイト");
        Download template = page.waitForDownload(
                () -> page.locator("a[href*='what=template']").getByText("あおぞら").click());
        store(page, filled(template, "だめ"));
        assertThat(page.locator(".notice--error")).containsText("誤りがあります");
        assertThat(page.locator("section[aria-labelledby=faults-heading] tbody"))
                .containsText("G17");
        Album.look(page, "forms-faults");
        page.waitForDownload(() -> page.getByText("誤りを書き込んだ申請書を取得する").click());
        page.locator(".navigation a[href='/forms/site.xhtml']").first().click();
        store(page, filled(template, "shinta" + System.nanoTime() + "@prime-a.example"));
        assertThat(page.locator(".notice--success")).containsText("受付番号");
        Album.look(page, "forms-stored");
        return page.locator("#state-heading").innerText();
    }

    private static void store(Page page, byte[] form) {
        page.locator("#file").setInputFiles(new FilePayload("利用者登録・削除申請書.xlsx", TYPE, form));
        page.locator("#store").click();
        assertThat(page.locator("h1")).hasText("利用者登録・削除申請書");
    }

    /** The office says to the one row that the person is on both lists, and approves the whole. */
    private static void check(Page page, String number) {
        page.locator(".navigation a[href='/forms/site.xhtml']").first().click();
        page.locator(".navigation a[href='/application/work.xhtml']").first().click();
        row(page, number).first().click();
        page.locator("#checking select").first().selectOption("OK");
        Album.look(page, "forms-check");
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> page.locator("#find").click());
        page.waitForLoadState();
        assertThat(page.locator("#checking select").first()).hasValue("OK");
        page.locator("#accept").click();
        assertThat(page.locator(".notice--success")).containsText("承認しました");
    }

    /** The links of the rows of the work list with this text. */
    private static Locator row(Page page, String text) {
        return page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("a");
    }

    private static void open(Page page, String number) {
        page.locator(".navigation a[href='/forms/site.xhtml']").first().click();
        page.locator("main .table__name a").getByText(number).first().click();
        assertThat(page.locator("#state-heading")).hasText(number);
    }

    private static byte[] filled(Download template, String mail) throws IOException {
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString();
        Map<String, String> cells = new HashMap<>(Map.of(
                "C4", "新規", "F4", today, "I6", "付帯", "C8", "架空装備庁 甲課", "C12", "架空 守", "C13", "mamoru@prime-a.example"));
        cells.putAll(Map.of(
                "B17",
                "追加",
                "C17",
                NAME,
                "D17",
                "カクウ シンタ",
                "E17",
                "架空部",
                "G17",
                mail,
                "I17",
                "中央工場",
                "J17",
                "有",
                "K17",
                "令和8年1月5日",
                "L17",
                "有",
                "M17",
                "いいえ"));
        cells.putAll(Map.of("O17", "未", "P17", "来訪", "Q17", "する", "R17", "2026年1月10日"));
        try (InputStream in = Files.newInputStream(template.path());
                XSSFWorkbook book = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            cells.forEach((address, text) -> put(sheet, address, text));
            put(sheet, "I5", sheet.getRow(5).getCell(2).getStringCellValue());
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void put(XSSFSheet sheet, String address, String text) {
        CellAddress place = new CellAddress(address);
        XSSFRow row =
                sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        row.createCell(place.getColumn()).setCellValue(text);
    }

    private static Map<String, String> sheet(Download file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFRow row = book.getSheetAt(0).getRow(14);
            return Map.of(
                    "account", row.getCell(1).getStringCellValue(),
                    "password", row.getCell(3).getStringCellValue());
        }
    }
}
