package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The provider and the security office at the lines of the demonstration's prime: one applies, the other decides.
 *
 * @param page the provider's
 * @param office the security office's
 */
record LineWork(Desk provider, Page page, Desk security, Page office) {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    static final String FACTORY = "中央工場";
    static final String LABORATORY = "東研究所";

    /** Of the terminal at the factory that every journey finds or places. */
    static final String TERMINAL = "10.77.1.11";

    static final String TERMINAL_CARD = "02:00:5e:77:01:11";

    static LineWork of(House house) {
        Desk provider = house.at(house.people().provider().terminal());
        Page page = provider.signIn(house.people().provider()).page();
        Desk security = house.at(house.people().security().terminal());
        return new LineWork(
                provider,
                page,
                security,
                security.signIn(house.people().security()).page());
    }

    /** Opens the page of this site of the prime. @return the name that the list has for it */
    String openSite(String site) {
        Menu.go(page, "/line/list.xhtml");
        Locator link = page.locator("main a[href*='/line/site.xhtml']")
                .filter(new Locator.FilterOptions().setHasText("あおぞら"))
                .filter(new Locator.FilterOptions().setHasText(site))
                .first();
        String name = link.innerText();
        link.click();
        assertThat(page.locator("h1")).hasText(name);
        return name;
    }

    /** The factory with addresses, a router of its own, a terminal and a dedicated line: what a run before has set stays. */
    void prepare(String router) {
        String site = openSite(FACTORY);
        network("10.77.1.0/24");
        takeBack("架空の交換");
        page.locator("#router-name").fill(router);
        page.locator("#serial").fill("SN-" + router);
        page.locator("#lend").click();
        assertThat(page.locator(".notice--success")).containsText("登録しました");
        place("prime-01", TERMINAL_CARD, TERMINAL);
        // what a run that was broken off has left
        if (page.locator("section[aria-labelledby=changes-heading]")
                        .getByText("承認待ち")
                        .count()
                > 0) {
            decide(site);
            page.reload();
        }
        if (!page.locator("#tunnel-kind").innerText().contains("専用回線")) {
            change("FIXED");
        }
    }

    /** Gives the site that is open its addresses unless it has some. */
    void network(String network) {
        if (page.locator("#network").count() > 0) {
            page.locator("#network").fill(network);
            page.locator("#set-network").click();
            assertThat(page.locator(".notice--success")).containsText("アドレスを決めました");
        }
    }

    /** Takes the router of the site that is open back, where it has one. */
    void takeBack(String because) {
        if (page.locator("#take-back").count() > 0) {
            page.locator("#back-because").fill(because);
            page.locator("#take-back").click();
            assertThat(page.locator(".notice--success")).containsText("停止しました");
        }
    }

    /** Has a terminal used at the site that is open, unless that address is taken. */
    void place(String terminal, String card, String address) {
        if (page.getByText(address, new Page.GetByTextOptions().setExact(true)).count() == 0) {
            page.locator("#terminal")
                    .selectOption(page.locator("#terminal option")
                            .filter(new Locator.FilterOptions().setHasText(terminal))
                            .getAttribute("value"));
            page.locator("#mac").fill(card);
            page.locator("#address").fill(address);
            page.locator("#place").click();
            assertThat(page.locator(".notice--success")).containsText("登録しました");
        }
    }

    /** The line of the site that is open becomes one of this kind today. */
    void change(String kind) {
        // what has just been placed is told before the page's scripts have come
        page.waitForLoadState();
        String site = page.locator("h1").innerText();
        page.locator("#change-kind").selectOption(kind);
        page.locator("#change-day").fill(LocalDate.now(JAPAN).toString());
        page.locator("#change-because").fill("架空の切替えのため");
        page.locator("#propose-line").click();
        assertThat(page.locator(".notice--success")).containsText("回線を申請しました");
        Album.look(page, "line-proposed");
        decide(site);
    }

    /**
     * One port of one address.
     *
     * @param who a terminal's name, or the factory's for all that are used there
     */
    void allow(String who, String service, String protocol, String target, int port) {
        provider.open("/firewall/list.xhtml");
        page.locator("#service-name").fill(service);
        page.locator("#protocol").selectOption(protocol);
        page.locator("#target").fill(target);
        page.locator("#first").fill(String.valueOf(port));
        page.locator("#last").fill(String.valueOf(port));
        page.locator("#register").click();
        assertThat(page.locator(".notice--success")).containsText("接続先を登録しました");
        page.locator("#service")
                .selectOption(page.locator("#service option")
                        .filter(new Locator.FilterOptions().setHasText(service))
                        .getAttribute("value"));
        page.locator("#who")
                .selectOption(page.locator("#who option")
                        .filter(new Locator.FilterOptions().setHasText(who))
                        .first()
                        .getAttribute("value"));
        page.locator("#until").fill(LocalDate.now(JAPAN).plusDays(30).toString());
        page.locator("#because").fill("架空の疎通確認のため");
        page.locator("#propose").click();
        assertThat(page.locator(".notice--success")).containsText("許可を申請しました");
        decide(service);
    }

    /** The security office accepts what bears this text. */
    void decide(String text) {
        security.open("/application/work.xhtml");
        office.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("a")
                .last()
                .click();
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");
    }

    /** Waits until the page that is open says this there. */
    void awaitText(String selector, String text) {
        Await.until(page, text + " is on the page", () -> {
            page.reload();
            return page.locator(selector).innerText().contains(text);
        });
    }
}
