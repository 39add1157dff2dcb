package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;

/** Keycloak's own console, as its administrator uses it. */
final class Console {

    private static final DateTimeFormatter BEGUN = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");

    private final Page page;

    private Console(Page page) {
        this.page = page;
    }

    static Console open(Desk desk, Person administrator) {
        desk.openKeycloak("/admin/dsg/console/#/dsg/users");
        new LoginPage(desk.page()).signIn(administrator, desk.page().getByTestId("table-search-input"));
        return new Console(desk.page());
    }

    void showUser(String username) {
        page.locator("[data-testid=table-search-input] input").fill(username);
        page.keyboard().press("Enter");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(username).setExact(false))
                .first()
                .click();
        assertThat(page.locator("#username")).hasValue(username);
    }

    void disable() {
        enabled().click(new Locator.ClickOptions().setForce(true));
        page.getByTestId("confirm").click();
        assertThat(enabled()).not().isChecked();
    }

    void enable() {
        if (!enabled().isChecked()) {
            enabled().click(new Locator.ClickOptions().setForce(true));
            assertThat(enabled()).isChecked();
        }
    }

    /** Ends the shown user's youngest login, and no other. */
    void signOutYoungest() {
        page.getByTestId("user-sessions-tab").click();
        Locator rows = page.locator("table tbody tr");
        rows.first().waitFor();
        List<LocalDateTime> begun = rows.locator("td:first-child").allInnerTexts().stream()
                .map(text -> LocalDateTime.parse(text, BEGUN))
                .toList();
        rows.nth(begun.indexOf(Collections.max(begun))).locator("button").last().click();
        page.getByRole(AriaRole.MENUITEM).first().click();
    }

    private Locator enabled() {
        return page.locator("[id$=switch]");
    }
}
