package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contracts on the screen: the list, the time line, one contract with its history, and what makes it usable. */
@Journey
class ContractsIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private final List<House> houses = new ArrayList<>();

    @BeforeEach
    void remember(House house) {
        houses.add(house);
    }

    @AfterEach
    void asItWas() {
        for (House house : houses) {
            for (String contract : List.of(People.CONTRACT, People.OTHER_CONTRACT)) {
                new Register(house.gateway())
                        .setDates(
                                contract,
                                today.withDayOfYear(1),
                                today.plusYears(1),
                                today.plusYears(1).plusMonths(1));
            }
        }
    }

    @Test
    @DisplayName("the staff sees all contracts as a list and as a time line, filters, sorts and saves them")
    void listAndTimeline(House house) throws IOException {
        new Register(house.gateway())
                .setDates(People.OTHER_CONTRACT, today.minusMonths(8), today.minusDays(4), today.plusDays(15));
        Page page = house.signIn(house.people().provider()).page();
        Menu.go(page, "/contract/list.xhtml");
        assertThat(page.locator("h1")).hasText("契約");
        assertThat(page.locator("#timeline canvas")).isVisible();
        assertThat(page.locator(".table tbody")).containsText("データ整理");
        Album.look(page, "contracts");
        page.locator("#state").selectOption("TIDYING");
        page.locator("#ends").fill("あした");
        page.locator(".filter button").click();
        assertThat(page.locator(".field__error").first()).containsText("日付として読み取れません");
        assertThat(page.locator(".table tbody tr")).hasCount(1);
        page.locator("#ends").fill("");
        page.locator("#words").fill("どこにもない");
        page.locator(".filter button").click();
        assertThat(page.locator(".empty")).isVisible();
        Album.look(page, "contracts-none");
        page.getByText("条件を消す").click();
        page.locator(".table__sort").getByText("契約番号").click();
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("契約番号");
        Download list = page.waitForDownload(() -> page.getByText("CSVで保存").click());
        assertThat(Files.readString(list.path(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains(People.CONTRACT, "データ整理");
    }

    @Test
    @Proves(value = "T16", says = "A use period outside the contract period is refused")
    @Proves(value = "T48", says = "Nobody approves what they applied for")
    @DisplayName(
            "a change of the periods is proposed, refused where it breaks a rule, approved, and stays in the history")
    void change(House house) {
        Page page = house.signIn(house.people().provider()).page();
        Menu.go(page, "/contract/list.xhtml");
        page.locator(".table__name a").getByText(People.CONTRACT).click();
        assertThat(page.locator("h1")).containsText(People.CONTRACT);
        Album.look(page, "contract");
        page.locator("[commandfor=why-tidy][command=show-modal]").click();
        assertThat(page.locator("#why-tidy")).isVisible();
        Album.look(page, "contract-why");
        page.keyboard().press("Escape");
        page.getByText("期間を変更する").click();
        page.locator("#use-until").fill("令和60年1月1日");
        page.locator("#change-because").fill("納期の変更のため");
        page.locator("#change-document").fill("変更契約書 第1号");
        page.locator("#propose").click();
        assertThat(page.locator(".notice--error")).containsText("契約期間に収まっていません");
        Album.look(page, "contract-change-refused");
        page.locator("#contract-until").fill(today.plusYears(2).toString());
        page.locator("#use-until").fill(today.plusMonths(14).toString());
        page.locator("#propose").click();
        assertThat(page.locator(".notice--success")).containsText("変更を提案しました");

        Page office = house.signIn(house.people().office()).page();
        Menu.go(office, "/contract/detail.xhtml");
        office.getByText("承認を待つ変更を見る").click();
        Album.look(office, "contract-change-pending");
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");
        Album.look(office, "application-accepted");
        Menu.go(office, "/contract/detail.xhtml");
        assertThat(office.locator("section[aria-labelledby=changes-heading]")).containsText("納期の変更のため");
        Album.look(office, "contract-office");
    }

    @Test
    @DisplayName("the office decides about the change that it has seen, not about another that has taken its place")
    void anotherChangeMeanwhile(House house) {
        Page page = house.signIn(house.people().provider()).page();
        propose(page, 15);
        Page office = house.signIn(house.people().office()).page();
        Menu.go(office, "/contract/detail.xhtml");
        office.getByText("承認を待つ変更を見る").click();
        page.getByText("承認を待つ変更を見る").click();
        page.locator("#withdraw").click();
        assertThat(page.locator(".notice--success")).containsText("取り下げました");
        propose(page, 16);
        office.locator("#accept").click();
        assertThat(office.locator("#accept")).hasCount(0);
        office.reload();
        assertThat(office.locator(".card .status")).hasText("取下げ");
        Menu.go(office, "/forms/site.xhtml");
        Menu.go(office, "/application/work.xhtml");
        Album.look(office, "work");
        office.locator(".table__name a").getByText("契約の期間の変更").first().click();
        office.locator("#decline-because").fill("期間が長すぎるため");
        office.locator("#decline").click();
        assertThat(office.locator(".notice--success")).containsText("承認しないことにしました");
        Menu.go(office, "/contract/detail.xhtml");
        assertThat(office.locator("section[aria-labelledby=changes-heading]")).containsText("期間が長すぎるため");
    }

    @Test
    @DisplayName("a decision that somebody else has taken meanwhile is shown to whoever presses the button too late")
    void decidedMeanwhile(House house) {
        propose(house.signIn(house.people().provider()).page(), 17);
        Desk desk = house.at(house.people().office().terminal());
        Page late = desk.signIn(house.people().office()).page();
        Menu.go(late, "/contract/detail.xhtml");
        late.getByText("承認を待つ変更を見る").click();
        assertThat(late.locator("#accept")).isVisible();
        Page first = desk.newTab();
        desk.open(first, late.url().substring(late.url().indexOf("/application/")));
        first.locator("#decline-because").fill("必要がないため");
        first.locator("#decline").click();
        assertThat(first.locator(".notice--success")).isVisible();
        late.locator("#accept").click();
        assertThat(late.locator("#accept")).hasCount(0);
        assertThat(late.locator("h1")).hasText("契約の期間の変更");
    }

    private void propose(Page page, int months) {
        Menu.go(page, "/contract/list.xhtml");
        page.locator(".table__name a").getByText(People.CONTRACT).click();
        page.getByText("期間を変更する").click();
        page.locator("#contract-until").fill(today.plusYears(2).toString());
        page.locator("#use-until").fill(today.plusMonths(months).toString());
        page.locator("#change-because").fill("納期の変更のため");
        page.locator("#change-document").fill("変更契約書 第2号");
        page.locator("#propose").click();
        assertThat(page.locator(".notice--success")).containsText("変更を提案しました");
    }

    @Test
    @Proves(value = "T53", says = "A clock that cannot be relied on ends nothing for good")
    @DisplayName("the provider sees what is wrong with the clock, and settles it with a reason")
    void clock(House house) {
        new Register(house.gateway()).clockHasJumped();
        Page page = house.signIn(house.people().provider()).page();
        Menu.go(page, "/contract/clock.xhtml");
        assertThat(page.locator("h1")).hasText("契約の時計");
        assertThat(page.locator(".notice--warning")).isVisible();
        Album.look(page, "clock-alarm");
        page.locator("#settle").click();
        assertThat(page.locator(".field__error").first()).isVisible();
        page.locator("#reason").fill("三日間の停電で停止していた。時刻サーバと照合済み");
        page.locator("#settle").click();
        assertThat(page.locator(".notice--success")).isVisible();
        assertThat(page.locator(".empty")).isVisible();
        Album.look(page, "clock");
    }

    @Test
    @Proves(value = "R62", says = "Sharing presumes a contract with the clause, or one that paragraph 8 exempts")
    @Proves(value = "R80", says = "The company has joined: a notice was issued after the last look at the site")
    @Proves(value = "R81", says = "The contract has the clause or is a case of paragraph 8")
    @Proves(value = "R82", says = "Requesting office and company have both agreed to use the service")
    @DisplayName("the provider and the security office put on record what makes a contract usable")
    void facts(House house) {
        Page page = house.signIn(house.people().provider()).page();
        Menu.go(page, "/contract/list.xhtml");
        page.locator(".table__name a").getByText(People.OTHER_CONTRACT).click();
        page.locator("section[aria-labelledby=facts-heading] .title a").click();
        Album.look(page, "contract-facts");
        page.locator("#basis-kind").selectOption("EXEMPTION");
        page.locator("#basis-document").fill("適用除外の決定 第1号");
        page.locator("#basis-do").click();
        assertThat(page.locator("#basis .notice--error")).containsText("該当する号");
        page.locator("#basis-item").fill("2");
        page.locator("#basis-do").click();
        assertThat(page.locator(".notice--success")).containsText("記録しました");
        assertThat(page.locator("section[aria-labelledby=facts-heading]")).containsText("第2号");

        Page security = house.signIn(house.people().security()).page();
        Menu.go(security, "/company/list.xhtml");
        assertThat(security.locator("h1")).hasText("加入企業");
        Album.look(security, "companies");
        security.locator("td a[href^='/company/joining.xhtml']").first().click();
        security.locator("#number").fill("加入-" + Folders.fresh("訂正"));
        security.locator("#checkedOn").fill("令和8年10月1日");
        security.locator("#issuedOn").fill("2026-09-30");
        security.locator("#because").fill("番号の誤記のため");
        security.locator("#record").click();
        assertThat(security.locator(".notice--error")).containsText("最終現地確認の日");
        Album.look(security, "joining");
        security.locator("#issuedOn").fill("令和8年10月2日");
        security.locator("#record").click();
        assertThat(security.locator(".notice--success")).containsText("加入を記録しました");
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("people of a contract see their own, and keep to it")
    void own(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        Page page = desk.signIn(house.people().prime()).page();
        Menu.go(page, "/contract/detail.xhtml");
        assertThat(page.locator("h1")).containsText(People.CONTRACT);
        assertThat(page.locator(".tree")).containsText("こかげ架空精機");
        Album.look(page, "contract-own");
        assertThat(desk.open("/contract/list.xhtml").status()).isEqualTo(403);
    }
}
