package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.enrolment.GrownFingers;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.platform.access.Unavailable;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Visitor;
import dsg.server.WholeWar;
import dsg.server.clock.SettableClock;
import dsg.server.clock.SettableClocks;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contracts' last seconds, seen from a terminal over HTTP and by lines into a room; the first and last steps run in the server. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosingSecondIT {

    private static final Duration SECOND = Duration.ofMillis(1_500);

    /** Lines are looked through every second. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private static final Pattern ROOM = Pattern.compile("/communication/room\\.xhtml\\?id=([0-9a-f-]{36})");
    private static final Pattern AT = Pattern.compile("\"at\":\"([^\"]+)\"");
    private static final Pattern FOLDER = Pattern.compile("/fileshare/folder\\.xhtml\\?id=([0-9a-f-]{36})");
    private static final Pattern FILE = Pattern.compile("/api/files/([0-9a-f-]{36})");

    @Inject
    GrownFingers fingers;

    @Inject
    Lives portal;

    @Inject
    Paperwork paperwork;

    @Inject
    ContractClock contractClock;

    @Deployment
    static WebArchive archive() {
        return WholeWar.with(
                        ClosingSecondIT.class,
                        Outside.class,
                        OpenLine.class,
                        Lives.class,
                        Paperwork.class,
                        CalendarLaw.class,
                        GrownFingers.class)
                .addPackage(SettableClocks.class.getPackage());
    }

    @Test
    @Order(1)
    @DisplayName("two contracts with areas and people in them, of which one closes before the other one is tidied")
    void prepare() throws Exception {
        portal.sparesTheDemonstration();
        Properties told = new Properties();
        ContractId contract = contract(60);
        ContractTerms terms = portal.terms(contract);
        told.setProperty("contract", contract.toString());
        told.setProperty("account", member(contract, "架空 終秒", "", told).toString());
        told.setProperty("tidies", terms.tidiesAt().toString());
        told.setProperty("closes", terms.closesAt().toString());
        ContractId earlier = contract(30);
        member(earlier, "架空 話一", "one.", told);
        member(earlier, "架空 話二", "two.", told);
        told.setProperty("earlier", portal.terms(earlier).closesAt().toString());
        try (var out = Files.newOutputStream(Path.of(System.getProperty("jboss.server.temp.dir"), "closing"))) {
            told.store(out, null);
        }
    }

    private ContractId contract(int days) throws Exception {
        LocalDate today = LocalDate.now(SettableClock.ofThisServer().withZone(Clocks.JAPAN));
        ContractId contract = portal.register(new Period(today.minusDays(1), today.plusDays(days)));
        portal.openArea(contract);
        paperwork.complete(contract);
        return contract;
    }

    /** @param key what the names begin with by which the test outside finds what it needs to log in */
    private AccountId member(ContractId contract, String name, String key, Properties told) throws Exception {
        AccountId member = portal.member(contract, name + " " + contract, Role.USER);
        Await.until(
                "the account is on at Keycloak", () -> portal.atKeycloak(member).equals("true 1"));
        fingers.enrol(portal.username(member));
        told.setProperty(key + "username", portal.username(member));
        told.setProperty(key + "password", portal.password(member));
        return member;
    }

    @Test
    @Order(2)
    @RunAsClient
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName(
            "a room closes at the second: what is said right before arrives, what is said in that second is not taken,"
                    + " and the open lines are told and closed")
    void roomAcrossClosing() throws Exception {
        Outside outside = new Outside();
        Instant closes = Instant.parse(outside.told("earlier"));
        outside.clock.set(closes.minusSeconds(50));
        Visitor one = outside.signedIn("one.");
        Visitor two = outside.signedIn("two.");
        String room = first(ROOM, one.page("/communication/rooms.xhtml").body());
        OpenLine here = OpenLine.into(room, one, outside.clock);
        OpenLine there = OpenLine.into(room, two, outside.clock);

        outside.clock.set(closes.minusMillis(1_900));
        here.send("閉鎖の直前");
        String arrived = there.hear("閉鎖の直前");
        assertThat(Instant.parse(first(AT, arrived))).isBetween(closes.minusSeconds(2), closes.minusMillis(1));

        outside.clock.set(closes);
        here.send("閉鎖の時刻");
        for (OpenLine each : List.of(here, there)) {
            assertThat(each.closedAt()).isBetween(closes, closes.plus(LOOK));
            assertThat(each.heard()).last().asString().contains("\"is\":\"over\"");
            assertThat(each.heard()).noneMatch(message -> message.contains("閉鎖の時刻"));
        }
        assertThat(here.heard().stream().filter(message -> message.contains("\"is\":\"sent\"")))
                .hasSize(1);
        assertThat(one.page("/communication/room.xhtml?id=" + room).body()).doesNotContain("閉鎖の直前");
        assertThat(one.ask("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    @RunAsClient
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("uploads that run across the start of tidying, moving or standing still, are cut in that second and"
            + " refused; what is there can be taken out")
    void uploadAcrossTidying() throws Exception {
        Outside outside = new Outside();
        Visitor early = outside.signedIn();
        String folder = first(FOLDER, early.page("/").body());
        outside.uploadWhole(early, folder, "引継ぎ.dat");

        Instant tidies = Instant.parse(outside.told("tidies"));
        outside.clock.set(tidies.minusSeconds(50));
        Visitor visitor = outside.signedIn();
        String moving = Outside.announced(visitor, folder, "間に合わない.dat");
        String still = Outside.announced(visitor, folder, "止まったまま.dat");
        outside.clock.set(tidies.minusMillis(2_500));
        try (Socket slow = visitor.open(patch(moving));
                Socket silent = visitor.open(patch(still))) {
            silent.getOutputStream().write(new byte[100_000]);
            silent.getOutputStream().flush();
            assertThat(outside.sendsUntilCut(slow)).isBetween(tidies, tidies.plus(SECOND));
            assertThat(outside.isCut(silent)).isTrue();
        }
        HttpResponse<String> again = visitor.ask(
                "PATCH",
                moving,
                BodyPublishers.ofByteArray(new byte[10]),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                "0",
                "Content-Type",
                "application/offset+octet-stream");
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("fileshare.rule.state.TIDYING");
        assertThat(Outside.announce(visitor, folder, "新しい.dat").statusCode()).isEqualTo(403);
        String file =
                first(FILE, visitor.page("/fileshare/folder.xhtml?id=" + folder).body());
        try (InputStream content = visitor.download("/api/files/" + file).body()) {
            assertThat(content.readAllBytes()).hasSize(Outside.SIZE);
        }
    }

    @Test
    @Order(4)
    @RunAsClient
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName(
            "logins work until the last seconds; downloads that run across closing, moving or standing still, of one"
                    + " file or of many, are cut in that second, and the session is over")
    void downloadAcrossClosing() throws Exception {
        Outside outside = new Outside();
        Instant closes = Instant.parse(outside.told("closes"));
        outside.clock.set(closes.minusSeconds(50));
        Visitor visitor = outside.signedIn();
        String folder = first(FOLDER, visitor.page("/").body());
        String file =
                first(FILE, visitor.page("/fileshare/folder.xhtml?id=" + folder).body());
        outside.clock.set(closes.minusMillis(2_500));
        assertThat(visitor.ask("/api/session").statusCode()).isEqualTo(200);
        try (Socket moving = visitor.open(get(file));
                Socket still = visitor.open(get(file));
                Socket archive = visitor.open(bundle())) {
            assertThat(Outside.begins(archive)).isEqualTo("HTTP/1.1 200");
            assertThat(outside.readsUntilCut(moving, closes)).isBetween(closes, closes.plus(SECOND));
            assertThat(visitor.ask("/api/session").statusCode()).isEqualTo(401);
            assertThat(outside.isCut(still)).isTrue();
            assertThat(outside.isCut(archive)).isTrue();
        }
        assertThat(visitor.ask("/api/files/" + file).statusCode()).isEqualTo(401);
    }

    @Test
    @Order(5)
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName("at closing the sessions are ended, and the accounts are disabled, without groups and logged out at"
            + " Keycloak")
    void sessionEnds() throws Exception {
        Properties told = new Properties();
        try (var in = Files.newInputStream(Path.of(System.getProperty("jboss.server.temp.dir"), "closing"))) {
            told.load(in);
        }
        ContractId contract = new ContractId(UUID.fromString(told.getProperty("contract")));
        AccountId member = new AccountId(UUID.fromString(told.getProperty("account")));
        Await.until("the accounts are switched off", () -> portal.done(contract).contains("SWITCH_ACCOUNTS_OFF"));
        assertThat(portal.atKeycloak(member)).isEqualTo("false 0");
        assertThat(portal.endReasons(member)).contains("CONTRACT_CLOSED").doesNotContain("open");
    }

    @Test
    @Order(6)
    @RunAsClient
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T17", says = "Logins work until the last second; at closing sessions end and downloads are cut")
    @DisplayName("after closing Keycloak lets nobody of the contract in")
    void nobodyLogsIn() throws Exception {
        Outside outside = new Outside();
        assertThat(outside.signIn().body()).contains("kc-form-login");
    }

    @Test
    @Order(7)
    @DisplayName("the clock is right again")
    void rightAgain() throws Exception {
        SettableClock.ofThisServer().reset();
        try {
            contractClock.now();
        } catch (Unavailable behind) {
            portal.settle("試験の時計を戻した");
        }
        portal.settle("試験の時計を戻した");
        assertThat(contractClock.now()).isBefore(Instant.now().plusSeconds(60));
    }

    private static String get(String file) {
        return "GET /api/files/" + file + " HTTP/1.1\r\nAccept: application/json\r\n";
    }

    private static String bundle() {
        return "POST /api/bundle?take=listed HTTP/1.1\r\nAccept: application/json\r\nContent-Length: 0\r\n";
    }

    private static String patch(String upload) {
        return "PATCH " + upload + " HTTP/1.1\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + Outside.SIZE + "\r\n";
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
