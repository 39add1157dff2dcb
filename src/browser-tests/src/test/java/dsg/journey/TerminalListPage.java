package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The register of terminals. */
final class TerminalListPage extends PortalPage {

    TerminalListPage(Page page) {
        super(page, "利用端末");
    }

    /** What the list says of a terminal's state. */
    String state(String terminal) {
        return row(terminal).locator(".status").innerText();
    }

    /** What stands in the table of the browser certificate's fingerprint. */
    String shortFingerprint(String terminal) {
        return fingerprint(terminal).innerText().strip();
    }

    /** The whole fingerprint, which is shown on demand. */
    String wholeFingerprint(String terminal) {
        fingerprint(terminal).locator("summary").click();
        return fingerprint(terminal).locator("> code").innerText().strip();
    }

    private Locator fingerprint(String terminal) {
        return row(terminal).locator(".fingerprint").first();
    }

    /** Opens the page for revoking this terminal and stops there. */
    void beginToRevoke(String terminal) {
        row(terminal).locator("a[href^='/terminal/revoke.xhtml']").click();
        assertThat(page().locator("h1")).hasText("利用端末の失効");
    }

    /** Revokes a terminal and comes back to the list. */
    TerminalListPage revoke(String terminal, String reason) {
        beginToRevoke(terminal);
        page().locator("#reason").fill(reason);
        page().locator("#revoke").click();
        assertThat(page().locator(".notice--success")).containsText("失効しました");
        return new TerminalListPage(page());
    }

    /** The terminal's row, whichever page of the list it is on. */
    private Locator row(String terminal) {
        // a button that is pressed before the page's scripts have run does nothing
        page().waitForLoadState();
        Locator row = page().locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page().getByText(terminal, new Page.GetByTextOptions().setExact(true))));
        Locator next = page().locator(".ui-paginator-next:not(.ui-state-disabled)");
        while (row.count() == 0 && next.count() > 0) {
            String seen = firstName();
            next.click();
            assertThat(page().locator("tbody tr .table__name").first()).not().hasText(seen);
        }
        return row;
    }

    private String firstName() {
        return page().locator("tbody tr .table__name").first().innerText();
    }
}
