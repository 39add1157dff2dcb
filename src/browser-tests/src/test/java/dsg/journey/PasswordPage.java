package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** One's own password: the way to Keycloak's form, and what became of it. */
final class PasswordPage extends PortalPage {

    PasswordPage(Page page) {
        super(page, "パスワードの変更");
    }

    String notice() {
        return page().locator("main [role=status]").innerText();
    }

    /** Goes to Keycloak, which asks for the present password before anything else. */
    void begin() {
        // Keycloak counts the age of a login in whole seconds: it has to be one old
        page().waitForFunction("since => Date.now() - since > 1000", page().evaluate("Date.now()"));
        page().locator("main a.button--primary").click();
        assertThat(page().locator("#password")).isVisible();
        assertThat(page().locator("#kc-passwd-update-form")).hasCount(0);
    }

    /** Gives this as the present password; returns what the form says when it is wrong. */
    String fail(String password) {
        give(password);
        return page().locator("#username-error, #password-error, .notice--error")
                .first()
                .innerText();
    }

    /** Shows that one is who one is, and then thinks better of it. */
    PasswordPage cancel(String present) {
        begin();
        give(present);
        page().locator("button[name=cancel-aia]").click();
        return new PasswordPage(page());
    }

    PasswordPage change(String present, String chosen) {
        give(present);
        LoginPage.choose(page(), chosen);
        return new PasswordPage(page());
    }

    private void give(String password) {
        page().locator("#password").fill(password);
        page().locator("#kc-login").click();
    }
}
