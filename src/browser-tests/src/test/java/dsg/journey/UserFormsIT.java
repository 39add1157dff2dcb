package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dsg.proof.Proves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Test
    @Proves(value = "R22", says = "Vein data are registered and managed")
    @Proves(value = "T1", says = "One person has one enrolment for all accounts")
    @DisplayName("a manager applies for a colleague by workbook, the colleague is enrolled and logs in with what the"
            + " parameter sheet says; with the colleague's last account the veins are destroyed")
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
        Menu.go(security, "/application/work.xhtml");
        row(security, NAME).last().click();
        security.locator("#accept").click();
        assertThat(security.locator(".notice--success")).containsText("承認しました");

        provider.reload();
        provider.locator("#issue").click();
        assertThat(provider.locator(".notice--success")).containsText("パラメータシートを格納し");
        Album.look(provider, "forms-done");

        Menu.go(manager, "/forms/site.xhtml");
        Album.look(manager, "forms-site");
        Download sheet =
                manager.waitForDownload(() -> manager.locator("section[aria-labelledby=sheets-heading] tbody a")
                        .first()
                        .click());
        Map<String, String> first = sheet(sheet);
        comesIn(house, security, first);
        leavesForGood(house, security, Objects.requireNonNull(first.get("account")));
    }

    /** The office enrols the colleague, who then logs in for the first time. */
    private static void comesIn(House house, Page security, Map<String, String> first) {
        StationPage station = StationPage.of(security, Objects.requireNonNull(first.get("account")));
        station.agree();
        station.enrol("enrolment-of-form");
        house.at(house.people().manager().terminal())
                .login()
                .signInFirst(
                        Objects.requireNonNull(first.get("account")),
                        Objects.requireNonNull(first.get("password")),
                        People.freshPassword());
    }

    /** With the last account at Keycloak what is enrolled of the person goes, and the history says so. */
    private static void leavesForGood(House house, Page security, String account) {
        security.locator(".header__service").click();
        long before = destructions(LogonHistoryPage.of(new HomePage(security)).find(NAME));
        Person administrator = house.people().administrator();
        Console.open(house.at(administrator.terminal()), administrator);
        Wire wire = Wire.at(house.gateway(), house.gateway().demonstration().terminal(administrator.terminal()));
        String token = AdministratorToken.of(house.gateway(), wire, administrator);
        String found = wire.administer(
                        "GET", "/users?exact=true&username=" + account.toLowerCase(Locale.ROOT), token, "")
                .body();
        Matcher id = ID.matcher(found);
        assertThat(id.find()).as(found).isTrue();
        assertThat(wire.administer("DELETE", "/users/" + id.group(1), token, "").statusCode())
                .isEqualTo(204);
        Await.until(security, "the veins of the deleted account are destroyed", () -> {
            security.reload();
            return destructions(LogonHistoryPage.shown(security)) > before;
        });
        Album.look(security, "logon-destroyed");
        assertThat(LogonHistoryPage.shown(security)
                        .find(administrator.username())
                        .events())
                .anyMatch(event -> event.startsWith("ログイン"));
    }

    private static long destructions(LogonHistoryPage history) {
        return history.events().stream()
                .filter(event -> event.contains("静脈の破棄"))
                .count();
    }

    /** Fetches the template, stores it with a fault, sees the fault, stores it without; returns its receipt number. */
    private static String apply(Page page) throws IOException {
        Menu.go(page, "/forms/site.xhtml");
        assertThat(page.locator("h1")).hasText("申請書等格納サイト");
        Download template = page.waitForDownload(
                () -> page.locator("a[href*='what=template']").getByText("あおぞら").click());
        store(page, filled(template, "だめ"));
        assertThat(page.locator(".notice--error")).containsText("誤りがあります");
        assertThat(page.locator("section[aria-labelledby=faults-heading] tbody"))
                .containsText("G17");
        Album.look(page, "forms-faults");
        page.waitForDownload(() -> page.getByText("誤りを書き込んだ申請書を取得する").click());
        Menu.go(page, "/forms/site.xhtml");
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
        Menu.go(page, "/forms/site.xhtml");
        Menu.go(page, "/application/work.xhtml");
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
        Menu.go(page, "/forms/site.xhtml");
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
