package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** A page that says why something is not possible, or over, what to do, and whom to call. */
final class FailurePage {

    private final Page page;

    FailurePage(Page page) {
        this.page = page;
        assertThat(page.locator(".failure__reason")).isVisible();
    }

    FailurePage(Page page, String heading) {
        this(page);
        assertThat(page.locator("h1")).hasText(heading);
    }

    Page page() {
        return page;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String reason() {
        return page.locator(".failure__reason").innerText();
    }

    /** All of the page, as it is read. */
    String text() {
        return page.locator("body").innerText();
    }

    LoginPage signIn() {
        page.locator("a.button--primary").click();
        return new LoginPage(page);
    }
}
