package dsg.journey;

import static dsg.operations.ServerName.CLAMD;
import static dsg.operations.ServerName.KEYCLOAK;
import static dsg.operations.ServerName.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dsg.operations.Demonstration;
import dsg.operations.Demonstration.Account;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Status;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers stop or are killed: what was acknowledged stays, what was not is not seen, and everything goes on afterwards. */
@Journey
@Tag("long")
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    @Order(1)
    @Proves(value = "Decision 5", says = "Until it is clean only the uploader sees a file; anything but clean refuses")
    @DisplayName(
            "while the scanner is stopped a file waits, seen by nobody else; when it is back the file is published")
    void scannerStopped(House house) {
        FolderPage folder = Folders.ofPrime(house, "検査停止");
        house.gateway().stop(CLAMD);
        try {
            folder.upload(Sample.text("待つ.txt", "待つ"), Sample.malware("待つ検査用.txt"));
            Transfer waiting = folder.transfer("待つ.txt").becomes("checking");
            waiting.says("検査を待っています");
            String name = folder.page().locator("h1").innerText();
            assertThat(house.signIn(house.people().office())
                            .folder(name, folder.id())
                            .files())
                    .isEmpty();
        } finally {
            house.gateway().start(CLAMD);
        }
        folder.transfer("待つ.txt").becomes("published", LONG);
        folder.transfer("待つ検査用.txt").becomes("refused", LONG);
        house.store().isConsistent();
    }

    @Proves(value = "Decision 5", says = "An upload is read once, encrypted on its way, and goes on after any death")
    @DisplayName(
            "a server killed during an upload: nothing acknowledged is lost, nothing else is seen, the upload goes on")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CLAMD", "POSTGRES", "PORTAL"})
    @Order(2)
    void killed(ServerName victim, House house) {
        Desk desk = house.at(house.people().prime().terminal());
        FolderPage folder = Folders.in(desk.signIn(house.people().prime()).folder(Folders.FROM_PRIME), "停電");
        folder.upload(Sample.text("済み.txt", "済み"));
        folder.transfer("済み.txt").becomes("published");
        Path file = Sample.noise("途中_" + victim + ".dat", 40);
        desk.slowDown(4 << 20);
        folder.upload(file, Sample.noise("検査中_" + victim + ".dat", 2));
        folder.transfer(file.getFileName().toString()).moves();

        house.gateway().kill(victim);
        house.gateway().up();

        desk.slowDown(-1);
        if (victim == PORTAL) {
            // the portal's sessions die with it; Keycloak still knows who sits there, and asks for nothing
            desk.open(desk.newTab(), "/");
        }
        for (String name : new String[] {file.getFileName().toString(), "検査中_" + victim + ".dat"}) {
            Transfer transfer = folder.transfer(name).becomes("interrupted|checking|published", LONG);
            if (transfer.state().equals("interrupted")) {
                transfer.press("続きから送る");
            }
            transfer.becomes("published", LONG);
        }
        FolderPage listed = folder.reload();
        assertThat(listed.files()).hasSize(3).contains("済み.txt");
        assertThat(Digest.of(listed.download("済み.txt"))).isEqualTo(Digest.of(Sample.text("済み.txt", "済み")));
        assertThat(Digest.of(listed.download(file.getFileName().toString()))).isEqualTo(Digest.of(file));
        house.store().isConsistent();
    }

    @Test
    @Order(3)
    @Proves(value = "Decision 5", says = "An upload is read once, encrypted on its way, and goes on after any death")
    @DisplayName("what a server answers that is only starting ends no upload and begins none anew")
    void startingServer(House house) {
        FolderPage folder = Folders.ofPrime(house, "起動中");
        AtomicInteger strange = new AtomicInteger();
        folder.page().route("**/api/uploads/*", route -> {
            if (strange.getAndIncrement() < 3) {
                route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("Not Found"));
            } else {
                route.resume();
            }
        });
        folder.upload(Sample.noise("起動中.dat", 2));
        folder.transfer("起動中.dat").becomes("published", LONG);
        assertThat(strange.get()).isGreaterThan(3);
        assertThat(folder.reload().files()).containsExactly("起動中.dat");
        Api.Answer uploads = new Api(folder.page()).get("/api/uploads?folder=" + folder.id(), Map.of());
        assertThat(uploads.text())
                .as("one upload, and none left behind")
                .containsOnlyOnce("起動中.dat")
                .contains("PUBLISHED");
    }

    @Test
    @Order(3)
    @DisplayName("when the database was killed and is back, accounts can be dealt with at once")
    void keycloakAfterTheDatabase(House house) {
        house.gateway().kill(ServerName.POSTGRES);
        house.gateway().up();
        assertThat(house.gateway().demonstration().load()).isNotEmpty();
    }

    @Test
    @Order(3)
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("a full disk refuses with the reason before the first byte and leaves nothing")
    void diskFull(House house) {
        FolderPage folder = Folders.ofPrime(house, "満杯");
        ScarceStore scarce = new ScarceStore(house.gateway());
        try {
            folder.upload(Sample.noise("入らない.dat", 150));
            Transfer refused = folder.transfer("入らない.dat").becomes("refused|interrupted", LONG);
            assertThat(refused.detail()).contains("保存場所の空きが足りないため、登録できません。").contains("窓口に連絡してください");
            assertThat(house.store().staged()).isEmpty();
        } finally {
            scarce.relieve();
        }
        house.store().isConsistent();
    }

    @Test
    @Order(4)
    @Proves(value = "Decision 5", says = "What cannot be taken in is refused with its reason, and leaves nothing")
    @DisplayName("with the vault closed nothing is taken in and nothing is given out, and the reason is said")
    void vaultClosed(House house) {
        FolderPage folder = Folders.ofPrime(house, "鍵");
        folder.upload(Sample.text("前から.txt", "前から"));
        folder.transfer("前から.txt").becomes("published");
        String address = folder.addressOf("前から.txt");
        Set<Path> before = house.store().files();
        ClosedVault vault = new ClosedVault(house.gateway());
        try {
            folder.upload(Sample.text("新しい.txt", "新しい"));
            Transfer refused = folder.transfer("新しい.txt").becomes("refused|interrupted", LONG);
            assertThat(refused.detail()).contains("鍵の保管庫が応答しないため、ファイルを扱えません。").contains("数分待って");
            Api.Answer answer = new Api(folder.page()).get(address, Map.of());
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("vault.closed");
            assertThat(house.gateway().status())
                    .filteredOn(each -> each.is(PORTAL))
                    .extracting(Status::state)
                    .containsExactly(Status.State.RUNNING);
        } finally {
            vault.open();
        }
        house.store().holdsOnly(before);
        assertThat(Digest.of(folder.reload().download("前から.txt"))).isEqualTo(Digest.of(Sample.text("前から.txt", "前から")));
    }

    @Test
    @Order(5)
    @DisplayName(
            "with Keycloak gone nobody can log in, and after the set time no session goes on; it does when Keycloak is"
                    + " back")
    void keycloakGone(House house) {
        Person person = house.people().prime();
        Desk desk = house.at(person.terminal());
        desk.signIn(person);
        Gateway gateway = house.gateway();
        gateway.stop(KEYCLOAK);
        try {
            Await.until(
                    desk.page(),
                    "the session rests without Keycloak",
                    () -> desk.open("/").status() == 503);
            assertThat(new RefusalPage(desk.page()).text()).contains("ただいま利用できません", "機能が応答しないため", "数分おいて");
            Album.look(desk.page(), "failure-503");
            assertThat(desk.ask("/api/session").text()).contains("\"session.keycloak\"");
            assertThat(house.at(person.terminal()).open("/").status()).isEqualTo(503);
        } finally {
            gateway.start(KEYCLOAK);
        }
        Await.until(desk.page(), "the session goes on", () -> desk.open("/").status() == 200);
        assertThat(new HomePage(desk.page()).identity()).contains(person.username());
    }

    @Test
    @Order(6)
    @DisplayName(
            "where the operator's program died before it had written a one-time password down, the next start issues"
                    + " another, and no other changes")
    void passwordNeverWrittenDown(House house) throws IOException {
        Demonstration demonstration = house.gateway().demonstration();
        List<Account> before = demonstration.accounts();
        Account lost = yoko(before);
        Path file = house.gateway().home().resolve("demonstration/accounts.json");
        Files.writeString(file, Files.readString(file).replace(lost.password(), ""));

        List<Account> after = demonstration.load();

        Account found = yoko(after);
        assertThat(found.password()).isNotEmpty().isNotEqualTo(lost.password());
        assertThat(after)
                .filteredOn(each -> !each.equals(found))
                .containsAll(before.stream().filter(each -> !each.equals(lost)).toList());
        house.at(found.terminal()).login().stopAtNewPassword(new Person(found, house.people()));
    }

    private static Account yoko(List<Account> accounts) {
        return accounts.stream()
                .filter(each -> each.name().equals("架空 葉子"))
                .findFirst()
                .orElseThrow();
    }
}
