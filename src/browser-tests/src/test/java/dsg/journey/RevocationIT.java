package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dsg.proof.Proves;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is taken away is gone at once, on open sessions and running transfers too. */
@Journey
class RevocationIT {

    /** Bytes per second of an upload that is to be cut. */
    private static final int SPEED = 1 << 20;

    private static final Page.WaitForConditionOptions AT_ONCE = new Page.WaitForConditionOptions().setTimeout(5_000);

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("a terminal that is revoked is shut out within 5 s, and the upload that runs on it is cut")
    void revokedTerminal(House house) {
        String terminal = Folders.fresh("journey").replace('_', '-');
        Desk lost = house.atNew(terminal, "prime-a");
        FolderPage folder = lost.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        TerminalListPage terminals = house.signIn(house.people().security()).terminals();
        assertThat(terminals.state(terminal)).isEqualTo("有効");
        String file = Folders.fresh("流出しない") + ".dat";
        lost.slowDown(SPEED);
        folder.upload(Sample.noise(file, 64));
        folder.transfer(file).moves();

        terminals = terminals.revoke(terminal, "紛失（届出番号 架空-1）");
        nothingMoreIsTaken(house, folder.transfer(file));
        Page next = lost.newTab();
        assertThat(lost.open(next, "/").status()).isEqualTo(403);
        assertThat(new RefusalPage(next).offersLogin()).isFalse();
        assertThat(terminals.state(terminal)).isEqualTo("失効");
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("an account that is disabled in Keycloak's console is out of the portal within 5 s,"
            + " the upload it runs is cut, and it comes in again when it is enabled")
    void disabledAccount(House house) {
        Person person = house.people().primesDataManager();
        Desk desk = house.at(person.terminal());
        FolderPage folder = desk.signIn(person).folder(Folders.FROM_PRIME);
        Desk other = house.at(person.terminal());
        other.signIn(person);
        Desk administrator = house.at("provider-01");
        Console console = Console.open(administrator, house.people().administrator());
        console.showUser(person.username().toLowerCase(Locale.ROOT));
        String file = Folders.fresh("停止") + ".dat";
        desk.slowDown(SPEED);
        folder.upload(Sample.noise(file, 65));
        folder.transfer(file).moves();
        try {
            console.disable();
            nothingMoreIsTaken(house, folder.transfer(file));
            Await.until(
                    other.page(),
                    "the disabled account is out",
                    () -> other.ask("/api/session").status() == 401,
                    AT_ONCE);
            Page next = desk.newTab();
            desk.open(next, "/");
            new FailurePage(next, "利用を終了しました").signIn().send(person.username(), person.password());
            assertThat(next.locator("#username-error, .notice--error")).containsText("停止されています");
        } finally {
            console.enable();
        }
        house.signIn(person);
    }

    @Test
    @Proves(value = "Decision 2", says = "What Keycloak takes away works within seconds, open sessions included")
    @DisplayName("a login that is ended in Keycloak's console is out of the portal within 5 s, and only that one")
    void loginEndedInConsole(House house) {
        Person person = house.people().subcontractor();
        Desk staying = house.at(person.terminal());
        staying.signIn(person);
        Desk leaving = house.at(person.terminal());
        leaving.signIn(person);
        Console console = Console.open(house.at("provider-01"), house.people().administrator());
        console.showUser(person.username().toLowerCase(Locale.ROOT));

        console.signOutYoungest();
        Await.until(
                leaving.page(),
                "the ended login is out",
                () -> leaving.ask("/api/session").status() == 401,
                AT_ONCE);
        assertThat(staying.ask("/api/session").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("logging out ends the session here and at Keycloak, in every tab")
    void logout(House house) {
        Person person = house.people().subcontractor();
        Desk desk = house.at(person.terminal());
        HomePage home = desk.signIn(person);
        Page tab = desk.newTab();
        desk.open(tab, "/");
        assertThat(new HomePage(tab).identity()).contains(person.username());

        home.signOut();
        assertThat(desk.login().page().locator("#kc-login")).isVisible();
        tab.reload();
        new LoginPage(tab);
        assertThat(new Api(openPage(desk)).get("/api/session", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a stolen cookie is worth nothing on another terminal, and its session ends")
    void cookieOfAnotherTerminal(House house) {
        Person person = house.people().subcontractor();
        Desk own = house.at(person.terminal());
        own.signIn(person);
        Desk thief = house.at("spare-01");
        thief.context().addCookies(own.context().cookies());

        assertThat(thief.open("/").status()).isEqualTo(403);
        assertThat(new FailurePage(thief.page()).reason()).contains("ログインした端末と異なる端末からの操作");
        own.open("/");
        assertThat(own.page().locator("#kc-login")).isVisible();
    }

    /** The browser may not notice at once that nobody listens; what counts is that the portal takes no more of the file. */
    private static void nothingMoreIsTaken(House house, Transfer transfer) {
        transfer.sends(4 * SPEED);
        long taken = house.store().stagedBytes();
        transfer.sends(2 * SPEED);
        assertThat(house.store().stagedBytes()).isEqualTo(taken);
    }

    private static Page openPage(Desk desk) {
        desk.open("/signed-out.xhtml");
        return desk.page();
    }
}
