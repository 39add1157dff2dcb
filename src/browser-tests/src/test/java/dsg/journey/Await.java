package dsg.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.function.BooleanSupplier;

/** Waits for what servers are about to do, while the page lives on. */
final class Await {

    private static final Page.WaitForConditionOptions A_MINUTE = new Page.WaitForConditionOptions().setTimeout(60_000);

    private Await() {}

    /** Returns when the condition holds; fails, and says what for it has waited, where it does not within a minute. */
    static void until(Page page, String what, BooleanSupplier condition) {
        until(page, what, condition, A_MINUTE);
    }

    static void until(Page page, String what, BooleanSupplier condition, Page.WaitForConditionOptions patience) {
        try {
            page.waitForCondition(condition, patience);
        } catch (TimeoutError late) {
            throw new AssertionError("never: " + what, late);
        }
    }
}
