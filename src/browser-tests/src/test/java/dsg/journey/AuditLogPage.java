package dsg.journey;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The audit log, newest first, with its filter. */
final class AuditLogPage extends PortalPage {

    AuditLogPage(Page page) {
        super(page, "監査記録");
    }

    /** @param outcome OK, REFUSED, FAILED, or empty for all; likewise the others */
    AuditLogPage filter(String username, String action, String outcome) {
        page().locator("#username").fill(username);
        page().locator("#action").selectOption(action);
        page().locator("#outcome").selectOption(outcome);
        return search();
    }

    AuditLogPage from(String day) {
        page().locator("#from").fill(day);
        return search();
    }

    String dayError() {
        return page().locator(".field__error").first().innerText();
    }

    /** One line of text a row. */
    List<String> rows() {
        return page().locator("tbody tr").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    List<String> codes() {
        return page().locator("tbody td:nth-child(3) code").allInnerTexts();
    }

    boolean hasOlder() {
        return page().locator(".pager a[rel=next]").isVisible();
    }

    AuditLogPage older() {
        page().locator(".pager a[rel=next]").click();
        return new AuditLogPage(page());
    }

    /** What the button for CSV gives. */
    String export() {
        Download download = page().waitForDownload(
                        () -> page().locator("a[href^='/audit/log.csv']").click());
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditLogPage search() {
        leave(() -> page().locator(".filter button.button--primary").click());
        return new AuditLogPage(page());
    }
}
