package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dsg.proof.Proves;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk of the SOC on the screen: from a real wrong password to the closed incident, and from a report to one. */
@Journey
@Tag("long")
class IncidentIT {

    private static final int TOO_MANY = 5;
    private static final String RULE = "パスワードの総当たり（10分間に5回の失敗）";

    @Test
    @Proves(value = "R30", says = "The SOC monitors, detects incidents, responds, notifies and answers")
    @Proves(value = "R40", says = "Logs of all services are collected, correlated and searched for risk")
    @DisplayName(
            "five wrong passwords appear on the open desk, become an incident, the account is shut out, let in by two,"
                    + " and the incident closed")
    void wrongPasswords(House house) {
        Person victim = house.people().stranger();
        house.signIn(victim);
        Desk soc = house.at(house.people().soc().terminal());
        soc.signIn(house.people().soc());
        soc.open("/soc/alerts.xhtml");
        Page desk = soc.page();
        Locator alert = desk.locator("#alerts tbody tr")
                .filter(new Locator.FilterOptions().setHasText(RULE))
                .filter(new Locator.FilterOptions().setHasText(victim.username()));
        assertThat(alert).hasCount(0);
        LoginPage login = house.at(victim.terminal()).login();
        for (int i = 0; i < TOO_MANY; i++) {
            Assertions.assertThat(login.fail(victim.username(), "guess-" + i)).isNotEmpty();
        }
        assertThat(alert).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        desk.keyboard().press("j");
        assertThat(desk.locator("#alerts a.table__name").first()).isFocused();
        Album.look(desk, "soc-alerts");
        alert.locator("a.table__name").click();
        assertThat(desk.locator("#subjects")).containsText(victim.name());
        Album.look(desk, "soc-alert");
        desk.locator("#act").selectOption("DSG-ACT-B");
        desk.locator("#open-incident").click();
        assertThat(desk.locator(".notice--success")).containsText("事案を始めました");
        String address = desk.url();
        work(desk, victim);
        Assertions.assertThat(login.fail(victim.username(), victim.password()))
                .as("the right password of a suspended account")
                .isNotEmpty();
        resumedByTwo(house, desk, address, victim);
        desk.navigate(address);
        desk.locator("#cause").selectOption("ATTACK");
        desk.locator("#close-reason").fill("第三者がパスワードを試した。破られていない。");
        desk.locator("#close").click();
        assertThat(desk.locator(".notice--success")).containsText("完了にしました");
        assertThat(desk.locator("#timeline")).containsText("アカウントの一時停止を実行した");
        Album.look(desk, "soc-incident-closed");
        soc.open("/soc/acts.xhtml");
        assertThat(desk.locator("tbody tr")).hasCount(18);
        Album.look(desk, "soc-acts");
        soc.open("/soc/rules.xhtml");
        assertThat(desk.locator("#dsg-login-brute-force")).containsText("有効");
        Album.look(desk, "soc-rules");
    }

    private static void work(Page desk, Person victim) {
        desk.locator("#keeping button").first().click();
        assertThat(desk.locator(".notice--success")).containsText("証拠を保全しました");
        assertThat(desk.locator("#evidence")).containsText("保全時のハッシュと一致");
        desk.locator("#finishing button").first().click();
        assertThat(desk.locator(".notice--success")).containsText("手順を済にしました");
        desk.locator("#action").selectOption("suspend-account ACCOUNT " + victim.username());
        desk.locator("#act-reason").fill("総当たりを受けたため");
        desk.locator("#acting button").click();
        assertThat(desk.locator(".notice--success")).containsText("対処を記録しました");
        assertThat(desk.locator(".card .status").last()).hasText("封じ込め済み");
        Album.look(desk, "soc-incident");
    }

    private static void resumedByTwo(House house, Page desk, String address, Person victim) {
        desk.locator("#action").selectOption("resume-account ACCOUNT " + victim.username());
        desk.locator("#act-reason").fill("本人を確認した");
        desk.locator("#acting button").click();
        assertThat(desk.locator("#doings")).containsText("二人目の判断待ち");
        Desk office = house.at(house.people().security().terminal());
        office.signIn(house.people().security());
        office.page().navigate(address);
        office.page().locator("#deciding button").first().click();
        assertThat(office.page().locator(".notice--success")).containsText("対処を記録しました");
        Await.until(office.page(), "the account is let in again", () -> {
            LoginPage again = house.at(victim.terminal()).login();
            again.send(victim.username(), victim.password());
            Locator arrival = again.page().locator(".identity");
            arrival.or(again.page().locator("#username-error")).first().waitFor();
            return arrival.isVisible();
        });
    }

    @Test
    @Proves(value = "R160", says = "Breaches are reported at once, through the manager, to the security office")
    @Proves(value = "R161", says = "Contact data come from configuration")
    @DisplayName("a user reports, the manager hands on, the report is an incident on the SOC's desk, and the office"
            + " receives it")
    void report(House house) {
        Desk user = house.at(house.people().prime().terminal());
        user.signIn(house.people().prime());
        user.open("/report/submit.xhtml");
        Page page = user.page();
        page.locator("#kind").selectOption("BREACH");
        page.locator("#act").selectOption("DSG-ACT-04");
        page.locator("#text").fill("架空の掲示板に、他社を中傷する書き込みがあります。");
        assertThat(page.locator("#contacts"))
                .containsText(house.gateway().properties().getProperty("dsg.office.telephone"));
        assertThat(page.locator("#contacts"))
                .containsText(house.gateway().properties().getProperty("dsg.office.mail"));
        Album.look(page, "report-submit");
        page.locator("#submit-report").click();
        assertThat(page.locator(".notice--success")).containsText("報告しました");
        assertThat(page.locator("#report")).containsText("取次ぎの期限");
        String address = page.url();

        Desk manager = house.at(house.people().manager().terminal());
        manager.signIn(house.people().manager());
        manager.page().navigate(address);
        manager.page().locator("#note").fill("書き込みを確かめました。");
        manager.page().locator("#relay").click();
        assertThat(manager.page().locator(".notice--success")).containsText("取り次ぎました");
        Album.look(manager.page(), "report-relayed");

        Desk soc = house.at(house.people().soc().terminal());
        soc.signIn(house.people().soc());
        soc.page().navigate(address);
        Locator incident = soc.page().getByText("事案を見る");
        Await.until(soc.page(), "the report is an incident", () -> {
            soc.page().reload();
            return incident.isVisible();
        });
        soc.page().locator("#receive").click();
        assertThat(soc.page().locator(".notice--success")).containsText("受領し");
        soc.open("/report/desk.xhtml");
        Album.look(soc.page(), "report-desk");
        soc.page().navigate(address);
        incident.click();
        assertThat(soc.page().locator("#timeline")).containsText("中傷する書き込み");
        Album.look(soc.page(), "report-incident");
        page.navigate(address);
        assertThat(page.locator("#report")).containsText("受領");
    }
}
