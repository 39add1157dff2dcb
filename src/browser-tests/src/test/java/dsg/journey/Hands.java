package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody who uses the keyboard alone. */
final class Hands {

    private static final int MOST = 400;

    private final Page page;

    Hands(Page page) {
        this.page = page;
    }

    /** Presses Tab until this has the focus, and sees that the focus shows. */
    void tabTo(String selector) {
        Locator goal = page.locator(selector);
        goal.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (int i = 0; i < MOST; i++) {
            if (Boolean.TRUE.equals(goal.evaluate("element => element === document.activeElement"))) {
                assertThat((String) goal.evaluate("element => getComputedStyle(element).outlineStyle"))
                        .as("outline of %s", selector)
                        .isNotEqualTo("none");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " cannot be reached by Tab");
    }
}
