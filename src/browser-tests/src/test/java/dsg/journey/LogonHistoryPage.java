package dsg.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** ログイン履歴. */
final class LogonHistoryPage extends PortalPage {

    private LogonHistoryPage(Page page) {
        super(page, "ログイン履歴");
    }

    static LogonHistoryPage of(PortalPage from) {
        Page page = from.page();
        Menu.go(page, "/authentication/password.xhtml");
        Menu.go(page, "/logon/history.xhtml");
        return new LogonHistoryPage(page);
    }

    /** As it is shown already. */
    static LogonHistoryPage shown(Page page) {
        return new LogonHistoryPage(page);
    }

    /** The rows about this account or person. */
    LogonHistoryPage find(String who) {
        page().locator("#who").fill(who);
        leave(() -> page().locator(".filter button.button--primary").click());
        return new LogonHistoryPage(page());
    }

    /** What happened, with factor and reason; the newest first. */
    List<String> events() {
        return cells(2);
    }

    /** Accounts and people, row by row. */
    List<String> accounts() {
        return cells(3);
    }

    List<String> terminals() {
        return cells(4);
    }

    private List<String> cells(int column) {
        Locator cells = page().locator("#logons tbody tr td:nth-child(" + column + ")");
        return cells.allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }
}
