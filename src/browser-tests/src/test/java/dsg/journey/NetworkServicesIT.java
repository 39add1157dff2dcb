package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the provider and the security office set for names and time. */
@Journey
@Tag("long")
class NetworkServicesIT {

    @Test
    @Proves(value = "R38", says = "Names and addresses are resolved in both directions")
    @DisplayName("a name is registered and another blocked by two; the limit of clocks is set")
    void namesAndTime(House house) {
        String mark = Long.toString(System.nanoTime(), 36);
        LineWork work = LineWork.of(house);
        Desk provider = work.provider();
        Page page = work.page();
        provider.open("/dns/list.xhtml");
        page.locator("#host").fill("svc-" + mark);
        page.locator("#address").fill("10.9.0.10");
        page.locator("#six").fill("fd00:9::10");
        page.locator("#register-name").click();
        assertThat(page.locator(".notice--success")).containsText("名前を登録しました");
        page.locator("#blocked-name").fill(mark + ".example");
        page.locator("#block-because").fill("架空の調査のため");
        page.locator("#block").click();
        assertThat(page.locator(".notice--success")).containsText("変更を申請しました");
        work.decide(mark + ".example");
        provider.open("/dns/list.xhtml");
        assertThat(page.locator("#blocked")).containsText(mark + ".example");
        Album.look(page, "dns-list");
        provider.open("/ntp/list.xhtml");
        page.locator("#sources").fill("192.0.2.1 192.0.2.2");
        page.locator("#gateway").fill("10.9.0.1");
        page.locator("#limit").fill("500");
        page.locator("#set").click();
        assertThat(page.locator(".notice--success")).containsText("時刻の設定を変えました");
        Album.look(page, "ntp-list");
    }
}
