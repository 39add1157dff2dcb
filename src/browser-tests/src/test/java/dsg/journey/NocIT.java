package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dsg.operations.ServerName.CLAMD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The NOC on the screen, with a fault that is real. */
@Journey
@Tag("long")
class NocIT {

    private static final double LONG = 60_000;
    private static final String SCANNER = "ウイルス検査（clamd）";

    @Test
    @Proves(value = "R29", says = "The NOC monitors, detects faults, responds, reports and answers")
    @DisplayName("the scanner stops: an alarm on the open desk without reloading, taken up, over, reported, in the"
            + " availability")
    void fault(House house) {
        Desk provider = house.at(house.people().provider().terminal());
        provider.signIn(house.people().provider());
        provider.open("/noc/desk.xhtml");
        Page page = provider.page();
        assertThat(page.locator("#noc-live")).containsText("良好");
        Locator alarm = page.locator("tr").filter(new Locator.FilterOptions().setHasText(SCANNER));
        reportFormer(provider, alarm);

        house.gateway().stop(CLAMD);
        try {
            assertThat(alarm).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
            assertThat(alarm).containsText("未対応");
            Album.look(page, "noc-alarm");
            alarm.locator("a").click();
            page.locator("#acknowledge").click();
            assertThat(page.locator(".notice--success")).containsText("対応者として記録");
            assertThat(page.locator("#dependents-heading")).isVisible();
            provider.open("/noc/status.xhtml");
            assertThat(page.locator("#status-live")).containsText("使えません");
        } finally {
            house.gateway().start(CLAMD);
        }
        provider.open("/noc/desk.xhtml");
        assertThat(alarm).containsText("復旧・報告待ち", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        alarm.locator("a").click();
        page.locator("#cause").fill("架空の操作で検査のサーバが止まった。");
        page.locator("#report").fill("検査を待つファイルは自動で再開した。手順を見直す。");
        Album.look(page, "noc-report");
        page.locator("#close").click();
        assertThat(page.locator(".notice--success")).containsText("報告を記録し、閉じました");

        provider.open("/noc/availability.xhtml");
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHasText(SCANNER));
        assertThat(row).not().containsText("100.000 %");
        Album.look(page, "noc-availability");
        provider.open("/noc/targets.xhtml");
        assertThat(page.locator("#targets")).containsText("時刻");
        Album.look(page, "noc-targets");
    }

    /** Another journey stops the scanner too, and nobody reports what the NOC saw then. */
    private static void reportFormer(Desk provider, Locator alarm) {
        Page page = provider.page();
        for (int left = alarm.count(); left > 0; left--) {
            var patiently = new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
            assertThat(alarm.first()).containsText("復旧・報告待ち", patiently);
            alarm.first().locator("a").click();
            page.locator("#cause").fill("架空の試験で検査のサーバが止まった。");
            page.locator("#report").fill("試験のあと、検査のサーバは動いている。");
            page.locator("#close").click();
            assertThat(page.locator(".notice--success")).containsText("報告を記録し、閉じました");
            provider.open("/noc/desk.xhtml");
        }
        assertThat(alarm).hasCount(0);
    }
}
