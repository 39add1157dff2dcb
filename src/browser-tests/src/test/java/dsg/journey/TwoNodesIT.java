package dsg.journey;

import static dsg.operations.ServerName.PORTAL;
import static dsg.operations.ServerName.PORTAL_2;
import static dsg.operations.ServerName.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Status;
import dsg.proof.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes of portal and Keycloak, a PostgreSQL that follows, a balancer before them; and deaths among them (6-2). */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    /** Far enough from the ports of every other gateway of the tests. */
    private static final int BESIDE = 90;

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final House HOUSE = new House(beside(Map.of()));

    private static Gateway beside(Map<String, String> otherwise) {
        Gateway usual = Gateway.forTests(Map.of());
        Path home = usual.home().resolveSibling(usual.home().getFileName() + "-nodes");
        Gateway gateway = Gateway.at(home, usual.ports().base() + BESIDE, otherwise);
        gateway.nodes(2);
        return gateway;
    }

    @AfterEach
    void leave() {
        HOUSE.leave("TwoNodesIT", false);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    @Order(1)
    @Proves(value = "R34", says = "The services run on a virtualisation platform")
    @DisplayName(
            "every node is up, and the provider sees where each has its guest, how it is and what is left of the disk")
    void everyNodeHasItsPlace() {
        assertThat(HOUSE.gateway().status())
                .allMatch(each -> each.state() == Status.State.READY)
                .extracting(Status::name)
                .containsExactlyInAnyOrder(names());
        HOUSE.gateway().tellPlacement();
        Desk provider = HOUSE.at(HOUSE.people().provider().terminal());
        provider.signIn(HOUSE.people().provider());
        provider.open("/noc/servers.xhtml");
        String shown = provider.page().locator("main").innerText();
        assertThat(shown).contains(names());
        assertThat(provider.page().locator("main .status--error").count()).isZero();
    }

    @Test
    @Order(1)
    @DisplayName("how much both portals write of a category changes while they run, and back")
    void logLevels() {
        Path log = HOUSE.gateway().log(PORTAL_2);
        long before = statements(log);
        assertThat(HOUSE.gateway().logLevel("org.hibernate.SQL", "DEBUG")).containsExactly("portal", "portal-2");
        try {
            Page any = HOUSE.at(HOUSE.people().prime().terminal()).page();
            Await.until(any, "the other portal writes its statements", () -> statements(log) > before);
        } finally {
            HOUSE.gateway().logLevel("org.hibernate.SQL", "INFO");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PORTAL", "PORTAL_2"})
    @Order(2)
    @Proves(value = "Decision 5", says = "An upload is read once, encrypted on its way, and goes on after any death")
    @DisplayName("a portal is killed under an upload: the other goes on with it and with who is logged in, and nothing"
            + " acknowledged is lost")
    void portalKilled(ServerName victim) {
        Person person = HOUSE.people().prime();
        Desk desk = HOUSE.at(person.terminal());
        FolderPage folder = Folders.in(desk.signIn(person).folder(Folders.FROM_PRIME), "二台");
        folder.upload(Sample.text("済み.txt", "済み"));
        folder.transfer("済み.txt").becomes("published", LONG);
        Path file = Sample.noise("途中_" + victim + ".dat", 40);
        desk.slowDown(4 << 20);
        folder.upload(file);
        folder.transfer(file.getFileName().toString()).moves();

        HOUSE.gateway().kill(victim);

        desk.slowDown(-1);
        goesOn(desk, person);
        ends(folder, file);
        assertThat(Digest.of(folder.reload().download("済み.txt"))).isEqualTo(Digest.of(Sample.text("済み.txt", "済み")));
        HOUSE.gateway().up();
        HOUSE.store().isConsistent();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"KEYCLOAK", "KEYCLOAK_2"})
    @Order(4)
    @DisplayName("a Keycloak is killed under logins: who is logged in stays so, logins go on, and others log in")
    void keycloakKilled(ServerName victim) {
        Person person = HOUSE.people().prime();
        Desk desk = HOUSE.at(person.terminal());
        desk.signIn(person);

        Person other = HOUSE.people().subcontractor();
        assertThat(HOUSE.signIn(other).identity()).contains(other.username());

        try (OngoingLogins logins = new OngoingLogins(HOUSE.gateway(), other)) {
            logins.awaitMore(2, LONG);
            HOUSE.gateway().kill(victim);
            logins.awaitMore(3, LONG);
            goesOn(desk, person);
        } finally {
            HOUSE.gateway().up();
        }
    }

    @Test
    @Order(5)
    @DisplayName(
            "portals are started anew one after the other under an upload: it is not lost, and nobody is asked for a"
                    + " password")
    void rollingUpdate() {
        Person person = HOUSE.people().prime();
        Desk desk = HOUSE.at(person.terminal());
        FolderPage folder = Folders.in(desk.signIn(person).folder(Folders.FROM_PRIME), "更新");
        Path file = Sample.noise("更新中.dat", 40);
        desk.slowDown(256 << 10);
        folder.upload(file);
        folder.transfer(file.getFileName().toString()).moves();
        long before = pid(PORTAL);
        long other = pid(PORTAL_2);

        beside(Map.of("dsg.session.idle", "PT16M")).up();

        assertThat(pid(PORTAL)).isNotEqualTo(before);
        assertThat(pid(PORTAL_2)).isNotEqualTo(other);
        desk.slowDown(-1);
        goesOn(desk, person);
        ends(folder, file);
        HOUSE.store().isConsistent();
    }

    @Test
    @Order(3)
    @DisplayName(
            "the PostgreSQL that leads is killed and the other promoted: the servers find it by themselves, files are"
                    + " there and come in; then the killed one follows")
    void promoted() {
        Person person = HOUSE.people().prime();
        Desk desk = HOUSE.at(person.terminal());
        FolderPage folder = Folders.in(desk.signIn(person).folder(Folders.FROM_PRIME), "昇格");
        folder.upload(Sample.text("前.txt", "前"));
        folder.transfer("前.txt").becomes("published", LONG);

        HOUSE.gateway().kill(POSTGRES);
        HOUSE.gateway().promote();

        goesOn(desk, person);
        FolderPage after = folder.reload();
        assertThat(Digest.of(after.download("前.txt"))).isEqualTo(Digest.of(Sample.text("前.txt", "前")));
        after.upload(Sample.text("後.txt", "後"));
        after.transfer("後.txt").becomes("published", LONG);
        HOUSE.gateway().up();
        assertThat(HOUSE.gateway().status()).allMatch(each -> each.state() == Status.State.READY);
        HOUSE.store().isConsistent();
    }

    @Test
    @Order(6)
    @DisplayName(
            "the PostgreSQL that follows is promoted under load while the other leads: no row whose commit was acknowledged"
                    + " is lost, and writing goes on by itself")
    void promotedUnderLoad() {
        try (WrittenRows rows = new WrittenRows(HOUSE.gateway())) {
            rows.awaitMore(500, LONG);
            HOUSE.gateway().promote();
            rows.awaitMore(500, LONG);
            assertThat(rows.lost()).isEmpty();
        } finally {
            HOUSE.gateway().up();
        }
        HOUSE.store().isConsistent();
    }

    /** The page comes without a password and a finger, on whichever node. */
    private static void goesOn(Desk desk, Person person) {
        Page tab = desk.newTab();
        Await.until(
                tab,
                "the other node answers",
                () -> answers(desk, tab),
                new Page.WaitForConditionOptions().setTimeout((double) LONG.toMillis()));
        assertThat(new HomePage(tab).identity()).contains(person.username());
    }

    private static boolean answers(Desk desk, Page tab) {
        try {
            return desk.open(tab, "/").status() == 200;
        } catch (PlaywrightException cut) {
            return false;
        }
    }

    private static long statements(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("DEBUG [org.hibernate.SQL]"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ends(FolderPage folder, Path file) {
        String name = file.getFileName().toString();
        Transfer transfer = folder.transfer(name).becomes("interrupted|checking|published", LONG);
        if (transfer.state().equals("interrupted")) {
            transfer.press("続きから送る");
        }
        transfer.becomes("published", LONG);
        assertThat(Digest.of(folder.reload().download(name))).isEqualTo(Digest.of(file));
    }

    private static String[] names() {
        return Stream.of(ServerName.values()).map(Object::toString).toArray(String[]::new);
    }

    private static long pid(ServerName name) {
        return HOUSE.gateway().status().stream()
                .filter(each -> each.is(name))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
