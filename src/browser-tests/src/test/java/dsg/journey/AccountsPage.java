package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** アカウント: the provider registers one that no form brings, the security office approves it, the provider tells its first password. */
final class AccountsPage {

    private final Desk provider;
    private final Desk security;

    AccountsPage(Desk provider, Desk security) {
        this.provider = provider;
        this.security = security;
    }

    /** What somebody is told before the first login. */
    record Told(String username, String password) {}

    /**
     * Another account of a person who has one.
     *
     * @param same user name of that one
     * @param contract its number; empty for an account of the organisation as such
     */
    Told another(String same, String organisation, String contract, String role) {
        provider.open("/account/register.xhtml");
        Page page = provider.page();
        page.locator("#same").fill(same);
        page.locator("#organisation").fill(organisation);
        page.locator("#contract").fill(contract);
        page.locator("input[value=" + role + "]").check();
        page.locator("#register").click();
        assertThat(page.locator("h1")).containsText("アカウント");
        assertThat(page.locator("#account-state")).containsText("承認待ち");
        return approved(page.locator("h1 code").innerText());
    }

    /** The account that was registered just now for this person, wherever it was registered. */
    Told ofPerson(String name) {
        provider.open("/account/list.xhtml");
        Page page = provider.page();
        page.locator("#words").fill(name);
        page.locator(".filter button").click();
        page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a[href*='/account/detail.xhtml']")
                .first()
                .click();
        assertThat(page.locator("#account-state")).isVisible();
        return approved(page.locator("h1 code").innerText());
    }

    private Told approved(String username) {
        security.open("/application/work.xhtml");
        Page office = security.page();
        office.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(username))
                .locator("a")
                .first()
                .click();
        office.locator("#accept").click();
        assertThat(office.locator(".notice--success")).containsText("承認しました");
        Page page = provider.page();
        Await.until(page, "the account " + username + " is there at Keycloak", () -> {
            page.reload();
            return page.locator("#account-state").innerText().contains("利用中");
        });
        page.locator("#issue-password").click();
        Locator password = page.locator("#password");
        assertThat(password).isVisible();
        return new Told(username, password.innerText());
    }
}
