package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(login.failToChoose("correcthorsebatterystaple")).contains("よく使われていて推測されやすい");
        assertThat(login.failToChoose("Password123!")).contains("繰り返しや");
        assertThat(login.failToChoose("aaaaaaaaaaaaaaaa")).contains("繰り返しや");
        assertThat(login.failToChoose("123456789012345")).contains("並び");
    }

    @Test
    @DisplayName("whoever sits down at an open session cannot change its password without the present one")
    void changing(House house) {
        Person person = house.people().subcontractor();
        Desk desk = house.at(person.terminal());
        desk.signIn(person);
        // Keycloak counts the age of a login in whole seconds: it has to be one old
        desk.page()
                .waitForFunction(
                        "since => Date.now() - since > 1000", desk.page().evaluate("Date.now()"));
        desk.openLoginItself("&kc_action=UPDATE_PASSWORD");
        assertThat(desk.page().locator("#kc-passwd-update-form")).hasCount(0);
        assertThat(desk.page().locator("#password")).isVisible();
        desk.page().locator("#password").fill(person.password());
        desk.page().locator("#kc-login").click();
        assertThat(desk.page().locator("#kc-passwd-update-form")).isVisible();
    }

    @Test
    @DisplayName("one's own password is changed from the menu by whoever knows the present one; the session goes on")
    void fromTheMenu(House house) {
        Person person = house.people().stranger();
        Desk desk = house.at(person.terminal());
        PasswordPage own = desk.signIn(person).password();
        String before = person.password();
        own = own.cancel(before);
        assertThat(own.notice()).contains("変更していません");
        own.begin();
        assertThat(own.fail("wrong-password-1")).isNotBlank();
        own = own.change(before, person.choosePassword());
        assertThat(own.notice()).contains("変更しました");
        Album.look(desk.page(), "password-changed");
        assertThat(own.home().identity()).contains(person.name());

        desk.open("/authentication/password.xhtml?way=forged&kc_action_status=success");
        assertThat(desk.page().locator("main [role=status]")).hasCount(0);

        own.signOut();
        LoginPage login = desk.login();
        assertThat(login.fail(person.username(), before)).isNotBlank();
        assertThat(login.signIn(person).identity()).contains(person.name());
    }

    private static Person newcomer(House house) {
        Account account = house.gateway().demonstration().accounts().stream()
                .filter(each -> each.name().equals("架空 葉子"))
                .findFirst()
                .orElseThrow();
        return new Person(account, house.people());
    }
}
