package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 静脈の登録: the station of the security office, with one person at it. */
final class StationPage extends PortalPage {

    /** Two fingers with three samples each. */
    private static final int CAPTURES = 6;

    /** Now and then a sample shows too little, and is taken anew. */
    private static final int MOST_CAPTURES = 20;

    private StationPage(Page page) {
        super(page, "静脈の登録");
    }

    /** Has the office look for the person behind this account. */
    static StationPage of(PortalPage office, String account) {
        return of(office.page(), account);
    }

    /** Likewise, from whatever page. */
    static StationPage of(Page page, String account) {
        page.locator(".header__service").click();
        page.locator("main a[href='/enrolment/station.xhtml']").click();
        page.locator("#wanted").fill(account);
        page.locator("#find").click();
        assertThat(page.locator("#enrolment-state")).isVisible();
        return new StationPage(page);
    }

    boolean isEnrolled() {
        return page().locator("#enrolment-state").innerText().contains("登録済み");
    }

    /** When it was made, as it is written. */
    String enrolledAt() {
        return page().locator("#enrolment-state time").getAttribute("datetime");
    }

    void agree() {
        page().locator("#biometric").check();
        page().locator("#personal").check();
        page().locator("#consent").click();
        assertThat(page().locator("#begin")).isVisible();
    }

    /** Takes down that the person agrees to one of both only; what the page says. */
    String agreeToHalf() {
        page().locator("#biometric").check();
        page().locator("#consent").click();
        Locator error = page().locator(".notice--error");
        error.waitFor();
        return error.innerText();
    }

    void decline() {
        page().locator("#decline").click();
        assertThat(page().locator(".notice--warning")).containsText("同意がないため、ここで終わります");
        assertThat(page().locator("#begin")).hasCount(0);
    }

    /**
     * Has the two fingers laid on, three times each.
     *
     * @param picture the name of the screen's picture
     */
    void enrol(String picture) {
        page().locator("#begin").click();
        Locator progress = page().locator("#progress");
        assertThat(progress).hasText(said(0));
        Album.look(page(), picture);
        Locator done = page().locator(".notice--success");
        for (int i = 0; i < MOST_CAPTURES && !done.isVisible(); i++) {
            capture(progress, done);
        }
        assertThat(done).containsText("静脈を登録しました");
    }

    /** Whether consent is on record, so that an enrolment may begin. */
    boolean mayBegin() {
        return page().locator("#begin").isVisible();
    }

    /** Begins, and has so many samples taken. */
    void take(int samples) {
        page().locator("#begin").click();
        Locator progress = page().locator("#progress");
        assertThat(progress).hasText(said(0));
        for (int i = 0; i < MOST_CAPTURES && !progress.innerText().equals(said(samples)); i++) {
            capture(progress, page().locator(".notice--success"));
        }
        assertThat(progress).hasText(said(samples));
    }

    private static String said(int samples) {
        return CAPTURES + "回のうち" + samples + "回の撮影が終わりました。";
    }

    /** One sample; where it shows too little the page says so, and is opened anew. */
    private void capture(Locator progress, Locator done) {
        String before = progress.innerText();
        Locator error = page().locator(".notice--error");
        // before its script is there the button does nothing
        page().waitForLoadState();
        page().locator("#capture-start").click();
        page().locator("#progress")
                .filter(new Locator.FilterOptions().setHasNotText(before))
                .or(done)
                .or(error)
                .first()
                .waitFor();
        if (error.isVisible()) {
            page().navigate(page().url());
        }
    }

    void release() {
        page().locator("#release").click();
        assertThat(page().locator("#release")).hasCount(0);
    }

    void withdraw() {
        page().getByText("同意を撤回する", new Page.GetByTextOptions().setExact(true)).click();
        page().locator("#withdraw").click();
        assertThat(page().locator(".notice--success")).containsText("同意の撤回を記録しました");
    }
}
