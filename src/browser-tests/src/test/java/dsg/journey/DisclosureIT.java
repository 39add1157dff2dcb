package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Information to a company on the screen. */
@Journey
@Tag("long")
class DisclosureIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Test
    @Proves(value = "R41", says = "Histories, logs and results are provided as needed")
    @Proves(value = "T41", says = "A company sees only its own terminals")
    @DisplayName(
            "the manager asks for the company's terminals; the security office approves; the file holds those alone,"
                    + " and its taking is on record")
    void terminals(House house) throws Exception {
        Desk manager = house.at(house.people().manager().terminal());
        manager.signIn(house.people().manager());
        manager.open("/disclosure/list.xhtml");
        Page page = manager.page();
        String purpose = "架空の社内監査 " + UUID.randomUUID().toString().substring(0, 8);
        page.locator("#content").selectOption("TERMINALS");
        page.locator("#from").fill(today.minusDays(30).toString());
        page.locator("#until").fill(today.toString());
        page.locator("#format").selectOption("CSV");
        page.locator("#purpose").fill(purpose);
        Album.look(page, "disclosure-ask");
        page.locator("#request").click();
        assertThat(page.locator(".notice--success")).containsText("請求しました");
        assertThat(card(page, purpose).locator(".status")).hasText("承認待ち");

        Desk security = house.at(house.people().security().terminal());
        security.signIn(house.people().security());
        security.open("/application/work.xhtml");
        Page office = security.page();
        office.locator("tr")
                .filter(new Locator.FilterOptions().setHasText("端末の一覧"))
                .last()
                .locator("a")
                .first()
                .click();
        assertThat(office.locator("main")).containsText(purpose);
        Album.look(office, "disclosure-decide");
        office.locator("#accept").click();

        Await.until(page, "the file is there", () -> {
            manager.open("/disclosure/list.xhtml");
            return card(page, purpose).locator("a[download]").count() > 0;
        });
        Download download = page.waitForDownload(
                () -> card(page, purpose).locator("a[download]").click());
        String text = Files.readString(download.path(), StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThat(text)
                .contains("この組織以外への提供を禁じます", house.people().manager().terminal())
                .doesNotContain("sub-01", "other-01");
        security.open("/disclosure/record.xhtml");
        assertThat(card(office, purpose)).containsText(house.people().manager().name() + "が受け取り");
        Album.look(office, "disclosure-record");
    }

    private static Locator card(Page page, String purpose) {
        return page.locator(".card").filter(new Locator.FilterOptions().setHasText(purpose));
    }
}
