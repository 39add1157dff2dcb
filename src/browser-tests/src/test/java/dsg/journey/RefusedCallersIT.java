package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import dsg.operations.Terminal;
import dsg.proof.Proves;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terminals and people that may not come in, or not so far. */
@Journey
class RefusedCallersIT {

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName(
            "without a certificate there is only the refusal that says whom to call, at the portal and at Keycloak")
    void noCertificate(House house) {
        isShutOut(house.desk(null));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a genuine certificate that is not in the register is refused like none")
    void unregistered(House house) {
        isShutOut(house.at("stranger-01"));
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("a revoked certificate is refused like none")
    void revoked(House house) {
        isShutOut(house.at("revoked-01"));
    }

    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a certificate of somebody else ends in a TLS alert")
    @ParameterizedTest(name = "valid from {0} for a day")
    @ValueSource(strings = {"-1H", "-10d"})
    void foreign(String begin, House house) {
        Terminal forged = Forger.selfMade("prime-01", begin);
        Desk desk = house.desk(forged);
        assertThat(desk.open("/").status()).isEqualTo(503);
        assertThat(desk.page().content()).contains("client-certificate error");
    }

    @Test
    @DisplayName("a stranger's logins are counted, however wrongly they begin: one row of events a minute at most")
    void strangersAreCounted(House house) {
        KeycloakTables tables = new KeycloakTables(house.gateway());
        Wire stranger = Wire.withoutCertificate(house.gateway());
        long before = tables.events();
        for (int i = 0; i < 20; i++) {
            assertThat(stranger.get("/realms/dsg/protocol/openid-connect/auth?client_id=portal")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(tables.events() - before)
                .as("rows for 20 requests, which a minute's end may part")
                .isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("an address with control characters, which would begin lines of its own in a log, is refused")
    void controlCharacters(House house) {
        Desk desk = house.at("prime-01");
        APIResponse forged = desk.ask("/help.xhtml?error=x%0d%0aINFO%20forged");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.text()).contains("画面のリンクやボタンから操作してください。");
        assertThat(desk.ask("/%00").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("asked for under another host's name, to which it would send browsers on, the portal refuses")
    void foreignHost(House house) {
        APIResponse answer = house.at("prime-01").ask("/", Map.of("Host", "portal.invalid", "Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.text()).contains("案内されたアドレスを開いてください。");
    }

    @Test
    @DisplayName("a wrong password says no more than that account or password are wrong")
    void wrongPassword(House house) {
        Person person = house.people().provider();
        String known = house.at(person.terminal()).login().fail(person.username(), "wrong-password-1");
        String unknown = house.at(person.terminal()).login().fail("A99999999", "wrong-password-1");
        assertThat(known).isEqualTo(unknown).contains("利用者IDまたはパスワードが正しくありません");
    }

    @Test
    @Proves(value = "R69", says = "Account and password are unique to each contract and user")
    @Proves(value = "T1", says = "One person has an account for each contract")
    @DisplayName("a person of two contracts has two accounts, and the password of the one does not open the other")
    void accountOfOneContract(House house) {
        Person here = house.people().primesDataManager();
        Person there = house.people().managerThere();
        house.signIn(here);
        house.signIn(there);
        assertThat(there.name()).isEqualTo(here.name());
        assertThat(there.username()).isNotEqualTo(here.username());
        assertThat(house.at(there.terminal()).login().fail(there.username(), here.password()))
                .contains("利用者IDまたはパスワードが正しくありません");
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("of another contract's folder, upload and file nobody learns even that they exist")
    void otherContract(House house) {
        FolderPage own = house.signIn(house.people().prime()).folder(Folders.FROM_PRIME);
        Set<Path> before = house.store().files();
        Desk other = house.at(house.people().stranger().terminal());
        other.signIn(house.people().stranger());

        Response answer = other.open("/fileshare/folder.xhtml?id=" + own.id());
        assertThat(answer.status()).isIn(403, 404);
        assertThat(new FailurePage(other.page()).reason()).isEqualTo("フォルダが見つからないか、閲覧する権限がありません。");
        Response nowhere = other.open("/fileshare/folder.xhtml?id=00000000-0000-4000-8000-000000000000");
        assertThat(nowhere.status()).isEqualTo(answer.status());
        assertThat(new FailurePage(other.page()).reason()).isEqualTo("フォルダが見つからないか、閲覧する権限がありません。");

        other.open("/");
        Api.Answer upload = other.api().announce(own.id(), "x.txt", 1);
        assertThat(upload.status()).isEqualTo(404);
        assertThat(upload.code()).isEqualTo("fileshare.folder.unknown");
        house.store().holdsOnly(before);
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @DisplayName("another contract's file is not found, whatever its address")
    void otherContractsFile(House house) {
        FolderPage own = Folders.ofPrime(house, "秘匿");
        own.upload(Sample.text("自社用.txt", "自社用"));
        own.transfer("自社用.txt").becomes("published");
        Desk other = house.at(house.people().stranger().terminal());
        other.signIn(house.people().stranger());
        Api.Answer answer = other.api().get(own.addressOf("自社用.txt"), Map.of());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("fileshare.file.unknown");
        assertThat(answer.text()).doesNotContain("自社用.txt");
    }

    @Test
    @Proves(value = "R65", says = "Users make folders inside the folders that they may write to")
    @DisplayName(
            "who may only read a folder is offered no upload, and a request made by hand is refused with the reason")
    void noRightOnTheFolder(House house) {
        FolderPage folder = house.signIn(house.people().subcontractor()).folder(Folders.FROM_OFFICE);
        Set<Path> before = house.store().files();
        assertThat(folder.takesUploads()).isFalse();
        assertThat(folder.takesFolders()).isFalse();
        Api.Answer answer = new Api(folder.page()).announce(folder.id(), "x.txt", 1);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).contains("このフォルダにファイルを登録する権限がありません。").contains("権限を確認してください");
        house.store().holdsOnly(before);
    }

    @Test
    @DisplayName("pages of the office are closed to companies, and areas to the office's staff")
    void pagesOfOthers(House house) {
        Desk desk = house.at(house.people().prime().terminal());
        HomePage home = desk.signIn(house.people().prime());
        assertThat(home.menu())
                .containsExactly("ホーム", "連絡", "契約", "申請", "窓口", "自分", "ファイルを探す", "複製の台帳", "新着", "データの整理", "削除・移動");
        for (String page : new String[] {
            "/audit/log.xhtml",
            "/terminal/list.xhtml",
            "/account/differences.xhtml",
            "/contract/list.xhtml",
            "/company/list.xhtml",
            "/calendar/import.xhtml",
            "/calendar/year-end.xhtml"
        }) {
            assertThat(desk.open(page).status()).as(page).isEqualTo(403);
            assertThat(new FailurePage(desk.page()).heading()).isEqualTo("この操作はできません");
        }
        assertThat(desk.open("/audit/log.csv").status()).isEqualTo(403);
    }

    @Test
    @Proves(value = "R21", says = "Users are authenticated")
    @DisplayName("a script without a session is answered 401 in JSON and never sent to the login")
    void scriptsWithoutSession(House house) {
        Desk desk = house.at("prime-01");
        desk.open("/signed-out.xhtml");
        Api.Answer answer = desk.api().get("/api/session", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("session.none");
        assertThat(desk.api()
                        .announce("00000000-0000-4000-8000-000000000000", "x.txt", 1)
                        .status())
                .isEqualTo(401);
    }

    private static void isShutOut(Desk desk) {
        isRefusal(desk, desk.open("/"));
        isRefusal(desk, desk.open("/fileshare/folder.xhtml"));
        assertThat(desk.open("/api/session").status()).isEqualTo(403);
        isRefusal(desk, desk.openLoginItself());
        assertThat(desk.page().url()).contains("/realms/dsg/");
    }

    private static void isRefusal(Desk desk, Response response) {
        assertThat(response.status()).isEqualTo(403);
        RefusalPage page = new RefusalPage(desk.page());
        assertThat(page.offersLogin()).isFalse();
        assertThat(page.text()).contains("電話").contains("端末");
    }
}
