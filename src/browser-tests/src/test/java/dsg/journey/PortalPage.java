package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** What every page of the portal has for somebody who is logged in: the header, and what it leads to. */
abstract class PortalPage {

    /** A login may lie before the page. */
    private static final int LOGIN_MILLIS = 20_000;

    private final Page page;

    PortalPage(Page page, String heading) {
        this(page);
        assertThat(page.locator("h1")).hasText(heading);
    }

    PortalPage(Page page) {
        this.page = page;
        assertThat(page.locator(".identity"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOGIN_MILLIS));
    }

    final Page page() {
        return page;
    }

    /** What the header says of the caller: name, account, contract, terminal. */
    final List<String> identity() {
        return page.locator(".identity dd").allInnerTexts();
    }

    /** Where the main menu leads. */
    final List<String> menu() {
        return page.locator(".navigation a").allTextContents();
    }

    /** Does what leads to another page, which may have the same address, and waits for that page. */
    final void leave(Runnable click) {
        page.evaluate("document.documentElement.dataset.left = ''");
        click.run();
        assertThat(page.locator("html:not([data-left]) .identity")).isVisible();
        // the header comes first: rows that are read at once may not all be there
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    final HomePage home() {
        page.locator(".header__service").click();
        return new HomePage(page);
    }

    final FailurePage signOut() {
        page.locator(".header__logout button").click();
        return new FailurePage(page, "ログアウトしました");
    }
}
