package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dsg.operations.Demonstration.Account;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which passwords people may choose, and what it takes to change one. */
@Journey
class PasswordsIT {

    @Test
    @Proves(value = "A6", says = "A password that is common, or made of runs and repeats, is refused")
    @DisplayName("common passwords, runs and repeats are refused with the reason")
    void choosing(House house) {
        Person person = newcomer(house);
        LoginPage login = house.at(person.terminal()).login();
        login.stopAtNewPassword(person);
        Page page = login.page();
        refused(page, "Password123!", "よく使われていて推測されやすい");
        refused(page, "aaaaaaaaaaaaaaaa", "繰り返しや");
        refused(page, "123456789012345", "並び");
    }

    @Test
    @Proves(value = "A6", says = "A password that is common, or made of runs and repeats, is refused")
    @DisplayName("whoever sits down at an open session cannot change its password without the present one")
    void changing(House house) {
        Person person = house.people().subcontractor();
        Desk desk = house.at(person.terminal());
        desk.signIn(person);
        desk.openLoginItself("&kc_action=UPDATE_PASSWORD");
        assertThat(desk.page().locator("#kc-passwd-update-form")).hasCount(0);
        assertThat(desk.page().locator("#password")).isVisible();
        desk.page().locator("#password").fill(person.password());
        desk.page().locator("#kc-login").click();
        assertThat(desk.page().locator("#kc-passwd-update-form")).isVisible();
    }

    private static Person newcomer(House house) {
        Account account = house.gateway().demonstration().accounts().stream()
                .filter(each -> each.name().equals("架空 渚"))
                .findFirst()
                .orElseThrow();
        return new Person(account, house.people());
    }

    private static void refused(Page page, String password, String reason) {
        choose(page, password);
        assertThat(page.locator(".field__error, .notice--error").first()).containsText(reason);
    }

    private static void choose(Page page, String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-passwd-update-form button[type=submit]").first().click();
    }
}
