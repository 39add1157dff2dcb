package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A company's way in on the screen, and what is handed out. */
@Journey
@Tag("long")
class OnboardingIT {

    private final String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();

    @Test
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R32", says = "Joining support helps with site, accounts, installation and network")
    @DisplayName(
            "the provider enters a mailed application and leads it; the security office looks at the site and issues"
                    + " the notice")
    void fromMailToNotice(House house) {
        Desk desk = house.at(house.people().provider().terminal());
        desk.signIn(house.people().provider());
        desk.open("/onboarding/list.xhtml");
        Page page = desk.page();
        String code = "new-" + UUID.randomUUID().toString().substring(0, 8);
        page.locator("#code").fill(code);
        page.locator("#name").fill("架空の新企業 " + code);
        page.locator("#sites").fill("架空本社\n架空工場");
        page.locator("#received-on").fill(today);
        page.locator("#contact-name").fill("架空 窓口");
        page.locator("#contact-reach").fill("mado@new.example");
        page.locator("#line-wish").fill("架空本社に1回線");
        page.locator("#open-case").click();
        assertThat(page.locator("#case-heading")).containsText("J20");
        assertThat(page.locator(".card .status")).hasText("企業");
        Album.look(page, "onboarding-case");
        String address = page.url().replaceAll("^https://[^/]+", "").replaceAll("[&?]done=\\w+", "");
        record(page, "BUSINESS_PLAN", "計画-1");
        record(page, "SECURITY_PLAN", "実装-1");
        for (String duty : new String[] {"GENERAL", "RESPONSIBLE", "SYSTEM_MANAGER"}) {
            page.locator("#duty").selectOption(duty);
            page.locator("#officer").fill("架空 役" + duty);
            page.locator("#deputy").fill("架空 代行");
            page.locator("#from").fill(today);
            page.locator("#name-officer").click();
            assertThat(page.locator("section[aria-labelledby='officers-heading']"))
                    .containsText("架空 役" + duty);
        }
        record(page, "OFFICERS", "体制表");
        record(page, "LINE", "開通-1");
        assertThat(page.locator(".card .status")).hasText("情報システム管理室");

        Desk security = house.at(house.people().security().terminal());
        security.signIn(house.people().security());
        assertThat(security.page().locator("#next-steps")).containsText("架空の新企業 " + code);
        Album.look(security.page(), "home-next");
        security.open(address);
        Page office = security.page();
        office.locator("#checked-on").fill(today);
        office.locator("#check-reference").fill("確認-1");
        office.locator("#check").click();
        assertThat(office.locator(".notice--success")).containsText("最終現地確認を記録しました");
        office.locator("#issued-on").fill(today);
        office.locator("#issue").click();
        assertThat(office.locator(".card .status")).hasText("加入完了");
        Album.look(office, "onboarding-complete");
        office.locator("a[href*='onboarding/notice']").click();
        assertThat(office.locator("h1")).hasText("加入完了通知書");
        assertThat(office.locator(".facts")).containsText("加入-J20");
        Album.look(office, "onboarding-notice");
    }

    @Test
    @Proves(value = "T50", says = "Users acknowledge the manual's version")
    @Proves(value = "R114", says = "Mail templates are offered")
    @Proves(value = "R112", says = "Edge and Chrome are supported")
    @DisplayName("an edition that is handed out is asked for at home until it is acknowledged; templates are copied,"
            + " browsers named")
    void handouts(House house) {
        Desk desk = house.at(house.people().provider().terminal());
        desk.signIn(house.people().provider());
        desk.open("/onboarding/handouts.xhtml");
        Page page = desk.page();
        String title = "架空の利用要領 " + UUID.randomUUID().toString().substring(0, 8);
        page.locator("#title").fill(title);
        page.locator("#edition").fill("初版");
        page.locator("#place").fill("マニュアル・様式サイト");
        page.locator("#digest").fill("ab".repeat(32));
        page.locator("#publish").click();
        assertThat(page.locator(".notice--success")).containsText("配布物を登録しました");
        Album.look(page, "handouts");

        Desk user = house.at(house.people().prime().terminal());
        user.signIn(house.people().prime());
        Page reader = user.page();
        assertThat(reader.locator("main")).containsText(title);
        user.open("/onboarding/handouts.xhtml");
        Locator card = reader.locator(".card").filter(new Locator.FilterOptions().setHasText(title));
        card.locator(".acknowledge").click();
        assertThat(reader.locator(".card")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .locator(".status"))
                .hasText("確認済み");
        user.open("/");
        assertThat(reader.locator("main")).not().containsText(title);
        user.open("/onboarding/templates.xhtml");
        assertThat(reader.locator("#template-users")).containsText("利用者登録・削除申請書（F1）");
        Album.look(reader, "templates");
        user.open("/onboarding/browsers.xhtml");
        assertThat(reader.locator("table")).containsText("Microsoft Edge");
        Album.look(reader, "browsers");
    }

    private void record(Page page, String step, String reference) {
        page.locator("#step").selectOption(step);
        page.locator("#done-on").fill(today);
        page.locator("#reference").fill(reference);
        page.locator("#record").click();
        assertThat(page.locator("#step option[value='" + step + "']")).hasCount(0);
    }
}
