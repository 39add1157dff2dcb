package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;

/** One row of the upload panel. */
final class Transfer {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Locator row;

    Transfer(Locator row) {
        this.row = row;
    }

    void isShown() {
        assertThat(row).isVisible();
    }

    /** Waits until the row says so: waiting, sending, interrupted, checking, published, refused, cancelled. */
    Transfer becomes(String state) {
        return becomes(state, SOON);
    }

    Transfer becomes(String state, Duration patience) {
        // what is refused or over will never become anything else
        assertThat(row)
                .hasAttribute(
                        "data-state",
                        Pattern.compile("^(" + state + "|refused|cancelled|published)$"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout((double) patience.toMillis()));
        if (!state().matches(state)) {
            throw new AssertionError(state() + " instead of " + state + ": " + detail());
        }
        return this;
    }

    String state() {
        return row.getAttribute("data-state");
    }

    /** The word for the state that the row shows. */
    String status() {
        return row.locator(".status").innerText();
    }

    /** What the row says besides: progress, or the reason and the next step. */
    String detail() {
        return row.locator(".transfer__detail").innerText();
    }

    /** Waits until this is part of what the row says. */
    void says(String text) {
        assertThat(row.locator(".transfer__detail"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout((double) SOON.toMillis()));
    }

    /** Waits until some of the bytes are on their way. */
    Transfer moves() {
        assertThat(row.locator(".transfer__detail")).containsText(Pattern.compile("[1-9][0-9]*%（"));
        return this;
    }

    /** Waits until the row shows the speed and the time left. */
    String pace() {
        assertThat(row.locator(".transfer__detail")).containsText("毎秒");
        return detail();
    }

    /** Waits until the browser has got rid of so many bytes more, or sends no longer. */
    void sends(long bytes) {
        double goal = sent() + bytes;
        Await.until(row.page(), "so many bytes are sent", () -> !state().equals("sending") || sent() >= goal);
    }

    private double sent() {
        String size = row.locator(".transfer__size").innerText();
        double mebibytes = Double.parseDouble(size.replace(" MB", ""));
        return mebibytes
                * (1 << 20)
                * ((Number) row.locator("progress").evaluate("bar => bar.value / bar.max")).doubleValue();
    }

    /** Presses one of the row's buttons. */
    Transfer press(String button) {
        row.locator("button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
        return this;
    }
}
