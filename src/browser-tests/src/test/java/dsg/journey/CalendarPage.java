package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** The calendar with its versions, and the pages that change it. */
final class CalendarPage extends PortalPage {

    CalendarPage(Page page) {
        super(page, "暦");
    }

    /** The year's holidays, a line of text each. */
    List<String> holidays() {
        return texts(page().locator("section[aria-labelledby=year-heading] tbody tr"));
    }

    /** The versions, the newest first, a line of text each. */
    List<String> versions() {
        return texts(page().locator("section[aria-labelledby=versions-heading] tbody tr"));
    }

    /** What is closed at year-end, a line of text for each use. */
    List<String> closings() {
        return texts(page().locator("section[aria-labelledby=closings-heading] tbody tr"));
    }

    CalendarPage year(String typed) {
        page().locator("#year").fill(typed);
        leave(() -> page().locator(".filter button").click());
        return new CalendarPage(page());
    }

    CalendarPage version(int number) {
        leave(() -> page().locator("section[aria-labelledby=versions-heading]")
                .getByText("第" + number + "版", Exact.NAME)
                .click());
        return new CalendarPage(page());
    }

    /** Opens the page for imports and stops there. */
    void beginImport() {
        page().locator("a[href='/calendar/import.xhtml']").click();
        assertThat(page().locator("h1")).hasText("祝日データの取込み");
    }

    /** Hands in a file; what then stands there are the differences, or the refusal. */
    static void hand(Page page, String name, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", file));
        page.locator("#read").click();
    }

    /** The differences of the file that was handed in, a line of text each. */
    static List<String> changes(Page page) {
        assertThat(page.locator("#changes-heading")).isVisible();
        return texts(page.locator("section[aria-labelledby=changes-heading] tbody tr"));
    }

    static CalendarPage confirm(Page page, String reason) {
        page.locator("#reason").fill(reason);
        page.locator("#confirm").click();
        assertThat(page.locator(".notice--success")).containsText("祝日データを適用しました");
        return new CalendarPage(page);
    }

    /** Opens the page for year-end and stops there. */
    void beginYearEnd() {
        page().locator("a[href='/calendar/year-end.xhtml']").click();
        assertThat(page().locator("h1")).hasText("年末年始の設定");
    }

    static CalendarPage close(Page page, String use, boolean closed, String reason) {
        page.locator("#closed-" + use).setChecked(closed);
        page.locator("#reason").fill(reason);
        page.locator("#save").click();
        assertThat(page.locator(".notice--success")).containsText("年末年始の設定を適用しました");
        return new CalendarPage(page);
    }

    private static List<String> texts(Locator rows) {
        return rows.allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
