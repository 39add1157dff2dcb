package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every screen, in both widths: readable, usable without a mouse, and clean by axe-core. The pictures lie in target/screenshots. */
@Journey
class ScreensIT {

    @Test
    @DisplayName("login, wrong password and the refusal of a terminal")
    void beforeTheLogin(House house) {
        Desk desk = house.at("provider-01");
        LoginPage login = desk.login();
        Album.look(desk.page(), "login");
        login.fail("A99999999", "wrong-password-1");
        Album.look(desk.page(), "login-wrong");

        Desk refused = house.desk(null);
        refused.open("/");
        Album.look(refused.page(), "terminal-refused");
        refused.openLoginItself();
        Album.look(refused.page(), "terminal-refused-login");
    }

    @Test
    @DisplayName("home, a folder with uploads on their way, its dialog, and what a reader sees of it")
    void theArea(House house) {
        Person prime = house.people().prime();
        Desk desk = house.at(prime.terminal());
        FolderPage folder = desk.signIn(prime).folder(Folders.FROM_PRIME);
        Album.look(desk.page(), "folder");
        String name = Folders.fresh("試験成績書");
        folder.createFolder(name);
        folder = folder.folder(name);
        Album.look(desk.page(), "folder-empty");
        folder.upload(
                Sample.pdf("試験成績書_第3回.pdf"),
                Sample.xlsx("部品表（第２版）.xlsx"),
                Sample.picture("試験装置_外観.png"),
                Sample.sevenZip("旧版一式.7z"));
        folder.transfer("旧版一式.7z").becomes("refused");
        for (String file : new String[] {"試験成績書_第3回.pdf", "部品表（第２版）.xlsx", "試験装置_外観.png"}) {
            folder.transfer(file).becomes("published");
            folder.isListed(file);
        }
        desk.slowDown(1 << 20);
        folder.upload(Sample.noise("計測データ_2026-11.dat", 90));
        folder.transfer("計測データ_2026-11.dat").pace();
        Album.look(desk.page(), "folder-uploads");
        folder.transfer("計測データ_2026-11.dat").press("一時停止").becomes("interrupted");
        Album.look(desk.page(), "folder-interrupted");
        folder.transfer("計測データ_2026-11.dat").press("取り消す").becomes("cancelled");
        folder.openFolderDialog();
        Album.look(desk.page(), "folder-dialog");

        FolderPage read = house.signIn(house.people().office()).folder(name, folder.id());
        Album.look(read.page(), "folder-reader");
        Album.look(read.home().page(), "home");
    }

    @Test
    @DisplayName("the pages of the office and of the provider")
    void theOffice(House house) {
        Desk desk = house.at(house.people().security().terminal());
        HomePage home = desk.signIn(house.people().security());
        Album.look(desk.page(), "home-staff");
        Album.look(home.auditLog().page(), "audit-log");
        Album.look(home.auditLog().from("きのう").page(), "audit-log-bad-day");
        Album.look(home.differences().page(), "differences");
        TerminalListPage terminals = home.terminals();
        String fingerprint =
                Digest.ofCertificate(house.gateway().demonstration().terminal("prime-01"));
        assertThat(terminals.shortFingerprint("prime-01")).isEqualTo(fingerprint.substring(0, 16) + "…");
        Album.look(desk.page(), "terminals");
        assertThat(terminals.wholeFingerprint("prime-01")).isEqualTo(fingerprint);
        terminals.beginToRevoke("spare-01");
        Album.look(desk.page(), "terminal-revoke");
    }

    @Test
    @DisplayName("help, and the pages for what is over, forbidden, missing or not understood")
    void theRest(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        HomePage home = desk.signIn(house.people().prime());
        desk.open("/help.xhtml");
        Album.look(desk.page(), "help");
        desk.open("/authentication/password.xhtml");
        Album.look(desk.page(), "password");
        assertThat(desk.open("/nowhere.xhtml").status()).isEqualTo(404);
        Album.look(desk.page(), "failure-404");
        assertThat(desk.open("/audit/log.xhtml").status()).isEqualTo(403);
        Album.look(desk.page(), "failure-403");
        assertThat(desk.open("/fileshare/folder.xhtml?id=none").status()).isIn(400, 403, 404);
        Album.look(desk.page(), "failure-folder");
        desk.open("/session-ended.xhtml");
        Album.look(desk.page(), "session-ended");
        desk.open("/");
        assertThat(home.identity()).contains(house.people().prime().name());
        Album.look(home.signOut().page(), "signed-out");
    }

    @Test
    @DisplayName("the portal speaks English too, and stays with it")
    void english(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        desk.signIn(house.people().prime());
        desk.page().locator("a.utility[hreflang=en]").click();
        assertThat(desk.page().locator("html")).hasAttribute("lang", "en");
        assertThat(desk.page().locator("h1")).hasText("Home");
        Album.look(desk.page(), "home-en");
        desk.open("/calendar/list.xhtml");
        Album.look(desk.page(), "calendar-en");
        desk.open("/calendar/count.xhtml?days=14&use=TIDY_PERIOD&after=2026-04-24");
        Album.look(desk.page(), "calendar-count-en");
        desk.open("/calendar/hours.xhtml");
        Album.look(desk.page(), "calendar-hours-en");
        desk.open("/");
        desk.page().locator("a.utility[hreflang=ja]").click();
        assertThat(desk.page().locator("html")).hasAttribute("lang", "ja");
    }

    @Test
    @DisplayName("login, folder, dialog and logout are done with the keyboard alone, and the focus can be seen")
    void keyboardAlone(House house) {
        Person prime = house.people().prime();
        house.signIn(prime).signOut();
        Desk desk = house.at(prime.terminal());
        desk.login();
        Page page = desk.page();
        Hands hands = new Hands(page);
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(prime.username());
        hands.tabTo("#password");
        page.keyboard().type(prime.password());
        page.keyboard().press("Enter");
        assertThat(page.locator(".identity")).isVisible();

        hands.tabTo(".skip-link");
        page.keyboard().press("Enter");
        hands.tabTo("a.folder >> text=" + Folders.FROM_PRIME);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(Folders.FROM_PRIME);
        hands.tabTo("[commandfor=create-folder][command=show-modal]");
        page.keyboard().press("Enter");
        String name = Folders.fresh("鍵盤");
        hands.tabTo("#folder-name");
        page.keyboard().insertText(name);
        hands.tabTo("[id='folder-create']");
        page.keyboard().press("Enter");
        assertThat(page.locator("#create-folder")).isHidden();
        assertThat(page.locator("a.folder").getByText(name)).isVisible();
        hands.tabTo(".header__logout button");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("ログアウトしました");
    }
}
