package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People do not log in as the protocol has it: in several tabs, from bookmarks, with forms left open. */
@Journey
class LoginTabsIT {

    @Test
    @DisplayName("with the login open in two tabs, both lead to the page that was asked for there")
    void twoTabs(House house) {
        Person person = house.people().subcontractor();
        Desk desk = house.at(person.terminal());
        LoginPage first = desk.login();
        Page tab = desk.newTab();
        desk.open(tab, "/");
        LoginPage second = new LoginPage(tab);

        assertThat(first.signIn(person).identity()).contains(person.username());

        second.signIn(person, tab.locator(".identity"));
        assertThat(new HomePage(tab).identity()).contains(person.username());
        assertThat(tab.url()).isIn(desk.portalAddress("/"), desk.portalAddress("/index.xhtml"));
    }

    @Test
    @DisplayName("a bookmarked login page leads in, in a browser that knows nothing of the login it was made for")
    void bookmark(House house) {
        Person person = house.people().subcontractor();
        Desk made = house.at(person.terminal());
        made.openLoginItself();
        String bookmark = made.page().url() + "&state=of-another-day";
        Desk desk = house.at(person.terminal());
        desk.page().navigate(bookmark);
        new LoginPage(desk.page()).signIn(person);
        assertThat(desk.page().url()).isIn(desk.portalAddress("/"), desk.portalAddress("/index.xhtml"));
    }

    @Test
    @DisplayName("going back to a login that is done leads on, or says in words how, with a way there")
    void back(House house) {
        Person person = house.people().subcontractor();
        Desk desk = house.at(person.terminal());
        LoginPage form = desk.login();
        String address = desk.page().url();
        form.signIn(person);
        desk.page().navigate(address);
        desk.page()
                .locator(".identity, #backToApplication, a.button--primary")
                .first()
                .waitFor();
        if (desk.page().locator(".identity").count() == 0) {
            desk.page().locator("#backToApplication, a.button--primary").first().click();
        }
        assertThat(new HomePage(desk.page()).identity()).contains(person.username());
    }
}
