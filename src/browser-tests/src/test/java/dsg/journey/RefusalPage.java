package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What somebody sees whose computer is no registered terminal, at the portal and at Keycloak: no form, but whom to call. */
final class RefusalPage {

    private final Page page;

    RefusalPage(Page page) {
        this.page = page;
        assertThat(page.locator("h1")).containsText("利用できません");
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** What may never be offered here. */
    boolean offersLogin() {
        return page.locator("input, button").count() > 0;
    }
}
