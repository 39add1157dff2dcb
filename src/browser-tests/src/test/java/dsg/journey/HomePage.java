package dsg.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/** The first page after the login: the area of the account's contract, or the duties of somebody on the staff. */
final class HomePage extends PortalPage {

    HomePage(Page page) {
        super(page, "ホーム");
    }

    List<String> folders() {
        return page().locator("a.folder").allInnerTexts();
    }

    FolderPage folder(String name) {
        page().locator("a.folder").getByText(name, Exact.NAME).click();
        return new FolderPage(page(), name);
    }

    /** The folder that somebody gave the address of. */
    FolderPage folder(String name, String id) {
        page().navigate(FolderPage.address(page(), id));
        return new FolderPage(page(), name);
    }

    AuditLogPage auditLog() {
        Menu.go(page(), "/audit/log.xhtml");
        return new AuditLogPage(page());
    }

    TerminalListPage terminals() {
        Menu.go(page(), "/terminal/list.xhtml");
        return new TerminalListPage(page());
    }

    CalendarPage calendar() {
        Menu.go(page(), "/calendar/list.xhtml");
        return new CalendarPage(page());
    }

    DifferencesPage differences() {
        Menu.go(page(), "/account/differences.xhtml");
        return new DifferencesPage(page());
    }

    PasswordPage password() {
        Menu.go(page(), "/authentication/password.xhtml");
        return new PasswordPage(page());
    }

    /** Files of the table whose heading has this id, by name. */
    List<String> files(String heading) {
        return page().locator("section[aria-labelledby=" + heading + "] .table__name")
                .allInnerTexts();
    }
}
