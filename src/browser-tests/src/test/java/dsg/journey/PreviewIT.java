package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files looked at on the screen, and what is known of them. */
@Journey
class PreviewIT {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern MARK =
            Pattern.compile("透かし: \\S+ {2}\\S+ {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    @Test
    @Proves(value = "R66", says = "Data in folders are only viewed, except by the data manager")
    @DisplayName(
            "a document and a workbook are read page by page on the screen, each page with a watermark of who looks, and"
                    + " nothing is taken out")
    void looking(House house) {
        FolderPage folder = Folders.ofPrime(house, "閲覧");
        folder.upload(Sample.docx("仕様書.docx"), Sample.xlsx("部品表.xlsx"));
        folder.transfer("仕様書.docx").becomes("published", LONG);
        folder.transfer("部品表.xlsx").becomes("published", LONG);
        folder.reload();
        Page page = folder.page();
        String address = page.url();
        page.getByLabel("仕様書.docxを表示する").click();
        isShown(page, "仕様書.docx の 1ページ目");
        assertThat(page.locator(".pager .count")).hasText("1 / 2 ページ");
        Album.look(page, "preview-document");
        page.keyboard().press("ArrowRight");
        isShown(page, "仕様書.docx の 2ページ目");
        assertThat(page.locator(".pager a[rel=next]")).hasCount(0);
        page.keyboard().press("ArrowLeft");
        isShown(page, "仕様書.docx の 1ページ目");
        String picture = page.locator(".preview__page").getAttribute("src");
        Api.Answer answer = new Api(page).get(picture, Map.of());
        Assertions.assertThat(answer.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("cache-control", "no-store");

        page.navigate(address);
        page.getByLabel("部品表.xlsxを表示する").click();
        isShown(page, "部品表.xlsx の 1ページ目");
        Album.look(page, "preview-workbook");
        page.locator("a[href^='/fileshare/file.xhtml']").click();
        assertThat(page.locator("code.digest")).hasText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(page.locator("section[aria-labelledby=events-heading] tbody tr"))
                .hasCount(1);
        Album.look(page, "file-details");
    }

    /** The picture is there, and what it says in place of itself names who looks. */
    private static void isShown(Page page, String what) {
        Locator picture = page.locator(".preview__page");
        // matched in the browser, which knows no quoting
        assertThat(picture).hasAttribute("alt", Pattern.compile(what.replace(".", "\\.") + "。" + MARK.pattern()));
        Await.until(page, "the picture is drawn", () ->
                (boolean) page.evaluate("document.querySelector('.preview__page').naturalWidth > 300"));
    }

    @Test
    @Proves(value = "T8", says = "Nobody overwrites a file by the same name, a new version, renaming or moving")
    @DisplayName(
            "a new file is told of at once on a page that is open elsewhere, and stays new until it was taken note of")
    void news(House house) {
        Page manager = house.signIn(house.people().manager()).page();
        manager.navigate(manager.url().replaceAll("(https://[^/]+).*", "$1") + "/fileshare/news.xhtml");
        manager.locator("#news-note").click();
        assertThat(manager.locator("#news .count")).isVisible();
        manager.navigate(manager.url().replaceAll("(https://[^/]+).*", "$1") + "/");

        FolderPage folder = Folders.ofPrime(house, "新着");
        String name = Folders.fresh("新着図面") + ".pdf";
        folder.upload(Sample.pdf(name));
        folder.transfer(name).becomes("published", LONG);
        // without anybody touching the page
        assertThat(manager.locator("#news")).containsText("新しいファイル");
        assertThat(manager.locator("#recent-files")).containsText(name);
        manager.locator("#news a").click();
        Locator row = manager.locator("#news tbody tr").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).hasCount(1);
        Album.look(manager, "news");
        manager.locator("#news-note").click();
        assertThat(row).hasCount(0);
    }
}
