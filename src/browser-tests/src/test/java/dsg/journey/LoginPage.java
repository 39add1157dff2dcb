package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keycloak's form for account and password, and the one for a new password that may follow. */
final class LoginPage {

    private static final int MOST_TIMES = 3;

    private final Page page;

    LoginPage(Page page) {
        this.page = page;
        assertThat(page.locator("#kc-form-login")).isVisible();
    }

    Page page() {
        return page;
    }

    /** Logs in, choosing a new password where one is asked for. */
    HomePage signIn(Person person) {
        signIn(person, page.locator(".identity"));
        return new HomePage(page);
    }

    /** @param arrival what is there when it has worked */
    void signIn(Person person, Locator arrival) {
        send(person.username(), person.password());
        Locator demand = page.locator("#kc-passwd-update-form");
        layOn(demand.or(arrival));
        if (demand.isVisible()) {
            changePassword(person.choosePassword());
        }
        arrival.waitFor();
    }

    /** Logs in for the first time, by a password that somebody has told, and chooses this one. */
    HomePage signInFirst(String username, String told, String chosen) {
        send(username, told);
        layOn(page.locator("#kc-passwd-update-form"));
        changePassword(chosen);
        return new HomePage(page);
    }

    /** Tries and is refused; returns what the form says then. */
    String fail(String username, String password) {
        return answer(() -> send(username, password), "#username-error");
    }

    /** Asks for a new password that is refused; returns what the form says then. */
    String failToChoose(String password) {
        return answer(() -> changePassword(password), ".field__error, .notice--error");
    }

    /** Logs in for the first time and stops before the new password is chosen. */
    void stopAtNewPassword(Person person) {
        send(person.username(), person.password());
        layOn(page.locator("#kc-passwd-update-form"));
    }

    /** Gives the right password and has no vein enrolled; returns what the page says. */
    String stopUnenrolled(Person person) {
        send(person.username(), person.password());
        page.locator("#kc-error-message").waitFor();
        return page.locator("#kc-error-message").innerText();
    }

    /** Now and then even the right finger is not recognised, and is laid on anew, as people do. */
    private void layOn(Locator arrival) {
        Locator again = page.locator("#kc-vein-form[data-begin=no] #vein-start:enabled,"
                + " #kc-vein-form:has(#vein-state:not(:empty)) #vein-start:enabled");
        for (int i = 0; i < MOST_TIMES; i++) {
            arrival.or(again).first().waitFor();
            if (!again.isVisible()) {
                return;
            }
            again.click();
        }
        arrival.first().waitFor();
    }

    void send(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** What the page that answers says: it looks like the one before. */
    private String answer(Runnable click, String where) {
        page.evaluate("document.documentElement.dataset.left = ''");
        click.run();
        page.locator("html:not([data-left])").waitFor();
        return page.locator(where).first().innerText();
    }

    private void changePassword(String password) {
        choose(page, password);
    }

    /** Fills the form for a new password, and sends it. */
    static void choose(Page page, String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-passwd-update-form .button--primary").click();
    }
}
