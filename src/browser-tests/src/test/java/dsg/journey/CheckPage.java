package dsg.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 遠隔の本人確認: the office looks on, asks, keeps a picture, and decides. */
final class CheckPage extends PortalPage {

    private CheckPage(Page page) {
        super(page, "本人確認");
    }

    /** Looks on at the one that waits for this person. */
    static CheckPage of(HomePage office, Person registrant) {
        Menu.go(office.page(), "/enrolment/checks.xhtml");
        office.page()
                .locator("#watching tr")
                .filter(new Locator.FilterOptions().setHasText(registrant.username()))
                .getByText("本人確認を始める")
                .click();
        return new CheckPage(office.page());
    }

    /** Waits until some pictures have come, and returns whether they show something. */
    boolean seesPicture() {
        Await.until(page(), "three pictures have come", () ->
                (boolean) page().evaluate("Number(document.getElementById('live-light').dataset.seen ?? 0) > 2"));
        return isDrawn("live-view");
    }

    void ask(String question) {
        page().locator("#live-text").fill(question);
        page().locator("#live-send").click();
    }

    Locator answers() {
        return page().locator("#live-words .live__other");
    }

    /** Takes a picture, blacks two squares out, and keeps it sealed. */
    void keepStill() {
        page().locator("#still-take").click();
        page().locator("#still-mask input").nth(0).check();
        page().locator("#still-mask input").nth(1).check();
        Album.look(page(), "enrolment-check");
        page().locator("#still-seal").click();
        page().locator("#still-kept").waitFor();
    }

    /** What the page says where it is not accepted. */
    String acceptInVain() {
        decide();
        Locator error = page().locator("#accepting .notice--error");
        error.waitFor();
        return error.innerText();
    }

    void accept() {
        decide();
        page().locator("#ceremony-state[data-state=ACCEPTED]").waitFor();
    }

    private void decide() {
        page().locator("#document").selectOption("PASSPORT");
        page().locator("#alike").check();
        page().locator("#answered").check();
        page().locator("#accept").click();
    }

    void refuse(String because) {
        page().locator("#because").fill(because);
        page().locator("#refuse").click();
        page().locator("#ceremony-state[data-state=REFUSED]").waitFor();
    }

    private boolean isDrawn(String canvas) {
        return (Boolean) page().evaluate(
                        "id => { const c = document.getElementById(id); const d = c.getContext('2d')"
                                + ".getImageData(0, 0, c.width, c.height).data;"
                                + " return d.some((value, at) => at % 4 !== 3 && value !== d[at % 4]); }",
                        canvas);
    }
}
