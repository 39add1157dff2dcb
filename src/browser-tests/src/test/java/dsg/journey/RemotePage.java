package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 遠隔での静脈登録: the manager's session, with the registrant beside the manager. */
final class RemotePage extends PortalPage {

    private static final int CAPTURES = 6;
    private static final int MOST_CAPTURES = 20;

    private RemotePage(Page page) {
        super(page, "遠隔での静脈登録");
    }

    static RemotePage of(HomePage manager) {
        Menu.go(manager.page(), "/enrolment/remote.xhtml");
        return new RemotePage(manager.page());
    }

    /** Begins the one appointment of this person. */
    RemotePage begin(Person registrant) {
        page().locator("#beginning tr")
                .filter(new Locator.FilterOptions().setHasText(registrant.username()))
                .getByText("立会いを始める")
                .click();
        state("OPENED").waitFor();
        return this;
    }

    /** The registrant types the own password at Keycloak, and comes back without being logged in. */
    RemotePage prove(Person registrant) {
        page().locator("#proof").click();
        new LoginPage(page()).send(registrant.username(), registrant.password());
        state("PROVEN").waitFor();
        return this;
    }

    RemotePage agree() {
        page().locator("#biometric").check();
        page().locator("#personal").check();
        page().locator("#consent").click();
        state("CONSENTED").waitFor();
        return this;
    }

    /** From now on the picture of this browser's camera goes to the office. */
    void useCamera() {
        page().locator("#camera-start").click();
        assertThat(light()).hasText("カメラ使用中");
    }

    Locator light() {
        return page().locator("#camera-light");
    }

    void answer(String text) {
        page().locator("#live-text").fill(text);
        page().locator("#live-send").click();
    }

    /** What the other side has asked. */
    Locator questions() {
        return page().locator("#live-words .live__other");
    }

    Locator sensor() {
        return page().locator("#lay, #capture-start");
    }

    /** Has two fingers laid on, three times each; the manager then ends it. */
    void enrol() {
        page().locator("#lay").click();
        Locator progress = page().locator("#progress");
        progress.waitFor();
        assertThat(progress).hasText(CAPTURES + "回のうち0回の撮影が終わりました。");
        Locator whole = page().locator("#finish");
        for (int i = 0; i < MOST_CAPTURES && !whole.isVisible(); i++) {
            page().evaluate("document.getElementById('capture-desk').dataset.old = ''");
            page().locator("#capture-start").click();
            page().locator("#capture-desk:not([data-old]), #finish, #capture-desk #capture-start:enabled")
                    .first()
                    .waitFor();
        }
        whole.click();
        state("DONE").waitFor();
        assertThat(page().locator(".notice--success")).containsText("静脈を登録しました");
    }

    Locator state(String state) {
        return page().locator("#ceremony-state[data-state=" + state + "]");
    }
}
