package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 本人確認の画像: the keys of the office's terminals, and what was sealed for them. */
final class StillsPage extends PortalPage {

    private StillsPage(Page page) {
        super(page, "本人確認の画像");
    }

    static StillsPage of(HomePage office) {
        Menu.go(office.page(), "/enrolment/stills.xhtml");
        return new StillsPage(office.page());
    }

    /** Makes keys in this browser and gives the gateway their public halves. */
    void makeKeys(String terminal) {
        page().evaluate("document.documentElement.dataset.left = ''");
        page().locator("#key-make").click();
        // a key of 3072 bits takes a browser some seconds
        page().locator("html:not([data-left]) #key-list").waitFor();
        assertThat(page().locator("#key-list")).containsText(terminal);
    }

    /** Opens the newest picture of this person here; what the page then says. */
    String open(Person of) {
        row(of).locator("[data-open]").click();
        Locator state = page().locator("#open-state:not(:empty)");
        state.waitFor();
        return state.innerText();
    }

    boolean isShown() {
        return page().locator("#opened-view").isVisible();
    }

    /** How often the newest one of this person was opened, as the page says when it is opened anew. */
    String openings(Person of) {
        page().navigate(page().url());
        return row(of).locator(".still__count").innerText();
    }

    private Locator row(Person of) {
        return page().locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(of.username()))
                .first();
    }
}
