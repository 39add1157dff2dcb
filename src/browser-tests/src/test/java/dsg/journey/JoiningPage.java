package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;

/** 加入の受付: a mailed F5 is read, its steps are recorded, the security office has the last word. */
final class JoiningPage {

    private final Desk desk;
    private final Page page;

    JoiningPage(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    /** The template of the F5 that the company is sent. */
    Path template() {
        desk.open("/onboarding/list.xhtml");
        page.locator("#read-form").click();
        Download template =
                page.waitForDownload(() -> page.locator("#joining-template").click());
        return template.path();
    }

    /** Reads a workbook that came by mail and has a fault at this cell. */
    void readWithFault(byte[] form, String cell) {
        read(form);
        assertThat(page.locator(".notice--error").first()).containsText("誤りがあります");
        assertThat(page.locator("section[aria-labelledby=faults-heading] tbody"))
                .containsText(cell);
        Album.look(page, "joining-faults");
    }

    /** Reads one without a fault; the address of the case that it opens. */
    String readRight(byte[] form) {
        read(form);
        assertThat(page.locator("#case-heading")).containsText("J20");
        assertThat(page.locator(".card .status")).hasText("企業");
        Album.look(page, "joining-case");
        return page.url().replaceAll("^https://[^/]+", "").replaceAll("[&?]done=\\w+", "");
    }

    private void read(byte[] form) {
        page.locator("#joining-file").setInputFiles(new FilePayload("加入申請書.xlsx", Workbook.TYPE, form));
        page.locator("#enter-joining").click();
    }

    void record(String step, String day) {
        page.locator("#step").selectOption(step);
        page.locator("#done-on").fill(day);
        page.locator("#reference").fill("書類-" + step);
        page.locator("#record").click();
        assertThat(page.locator("#step option[value='" + step + "']")).hasCount(0);
    }

    /** The security office looks at the site and issues the notice. */
    void complete(String address, String day) {
        desk.open(address);
        page.locator("#checked-on").fill(day);
        page.locator("#check-reference").fill("確認-1");
        page.locator("#check").click();
        page.locator("#issued-on").fill(day);
        page.locator("#issue").click();
        assertThat(page.locator(".card .status")).hasText("加入完了");
    }

    /** The provider registers the account of the company's first manager. */
    void registerManager(String address) {
        desk.open(address);
        page.locator("#manager").click();
        assertThat(page.locator(".notice--success")).containsText("アカウントを登録しました");
    }
}
