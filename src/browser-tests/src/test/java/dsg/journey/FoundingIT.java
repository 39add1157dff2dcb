package dsg.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dsg.agent.capture.SimulatedSensor;
import dsg.agent.program.TerminalAgent;
import dsg.operations.Founding;
import dsg.operations.Gateway;
import dsg.operations.Terminal;
import dsg.operations.Trouble;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A gateway that is no demonstration, from its first start on. */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingIT {

    private static final int BESIDE = 40;
    private static final Founding.Side PROVIDER =
            new Founding.Side("provider", "試験ゲートウェイ運用センター", "試験 運子", "provider-desk");
    private static final Founding.Side OFFICE =
            new Founding.Side("security-office", "試験装備庁 情報システム管理室", "試験 管太", "office-desk");

    /** However a password is made that is told once: groups of five signs. */
    private static final String TOLD = "[a-z2-9]{5}(?:-[a-z2-9]{5}){3,4}";

    private static final Pattern KEYS_TOLD = Pattern.compile("^  (/\\S+\\.p12)  (" + TOLD + ")  ", Pattern.MULTILINE);
    private static final Pattern ACCOUNT_TOLD =
            Pattern.compile("^  (\\S+)  (\\S+ \\S+)  (" + TOLD + ")$", Pattern.MULTILINE);

    private static final Gateway EMPTY = beside();
    private static final Operator OPERATOR = new Operator(EMPTY, false);
    private static final List<Terminal> KEYS = new ArrayList<>();
    private static String firstStart = "";
    private static List<Founding.Account> told = List.of();

    /** Beside the one with the demonstration, with directory and ports of its own. */
    private static Gateway beside() {
        Gateway usual = Gateway.forTests(Map.of());
        Path home = usual.home().resolveSibling(usual.home().getFileName() + "-founding");
        return Gateway.at(home, usual.ports().base() + BESIDE);
    }

    @BeforeAll
    static void startAnew() {
        EMPTY.delete();
        firstStart = OPERATOR.run("up");
    }

    @AfterAll
    static void stop() {
        EMPTY.delete();
    }

    @Test
    @Order(1)
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("before the founding nobody comes in, and what loads a demonstration is not there")
    void nobodyIsThere(House house) {
        assertThat(firstStart)
                .contains(EMPTY.portalUrl(), "dsg found", "DSG_CONTACT_NAME")
                .doesNotContainPattern(TOLD);
        assertThat(EMPTY.founding().done()).isFalse();
        assertThatThrownBy(() -> EMPTY.demonstration().load())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("403");
        assertThat(house.desk(EMPTY, EMPTY.demonstration().terminal("provider-01"))
                        .open("/")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    @Proves(value = "T48", says = "Provider and office do not act for each other")
    @DisplayName("a gateway is founded by two persons or not at all")
    void onePersonIsNotEnough() {
        Founding.Side alone = new Founding.Side(OFFICE.code(), OFFICE.organisation(), "試験　運子", OFFICE.terminal());
        assertThatThrownBy(() -> EMPTY.founding().found(PROVIDER, alone, keys -> {}))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("別の人にしてください。 何も登録していません")
                .hasMessageContaining("must be two people");
        assertThat(EMPTY.home().resolve("founding"))
                .as("keys that nobody registered")
                .isEmptyDirectory();
        Founding.Side sameDesk =
                new Founding.Side(OFFICE.code(), OFFICE.organisation(), OFFICE.person(), PROVIDER.terminal());
        assertThatThrownBy(() -> EMPTY.founding().found(PROVIDER, sameDesk, keys -> {}))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("端末は、それぞれ別");
        assertThat(EMPTY.founding().done()).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("founding gives two sides an account, a terminal and its two keys each, and happens once")
    void founding() throws IOException {
        String printed = OPERATOR.run(
                "found",
                PROVIDER.organisation(),
                PROVIDER.person(),
                PROVIDER.terminal(),
                OFFICE.organisation(),
                OFFICE.person(),
                OFFICE.terminal(),
                "yes",
                "yes",
                "yes");
        assertThat(printed).contains("静脈を登録しました");
        KEYS_TOLD.matcher(printed).results().map(FoundingIT::terminal).forEach(KEYS::add);
        assertThat(KEYS)
                .extracting(Terminal::name)
                .containsExactly("provider-desk", "provider-desk-agent", "office-desk", "office-desk-agent");
        assertThat(KEYS).extracting(Terminal::password).doesNotHaveDuplicates();
        told = accounts(printed);
        assertThat(told).extracting(Founding.Account::name).containsExactly(PROVIDER.person(), OFFICE.person());
        assertThat(Files.readString(EMPTY.home().resolve("operations/secrets.properties")))
                .doesNotContain(KEYS.stream().map(Terminal::password).toList())
                .doesNotContain(told.stream().map(Founding.Account::password).toList());
        assertThatThrownBy(() -> EMPTY.founding().found(PROVIDER, OFFICE, keys -> {}))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("開設済み");
    }

    @Test
    @Order(4)
    @Proves(value = "R21", says = "Users are authenticated")
    @DisplayName("a founder whose password was lost before the first login is told another, which alone is right")
    void lostPassword(House house) {
        List<Founding.Account> lost = told;
        told = accounts(OPERATOR.run("found", "yes"));
        Founding.Account provider = told.getFirst();
        assertThat(provider.username()).isEqualTo(lost.getFirst().username());
        LoginPage login = house.desk(EMPTY, KEYS.get(0)).login();
        assertThat(login.fail(provider.username(), lost.getFirst().password())).isNotBlank();
    }

    @Test
    @Order(5)
    @DisplayName("both founders come in at their own terminals, and the office reads the founding in the log")
    void bothComeIn(House house) {
        try (TerminalAgent agent = EMPTY.agents()
                .start(List.of(
                        new Founding.Keys(KEYS.get(0), KEYS.get(1)), new Founding.Keys(KEYS.get(2), KEYS.get(3))))) {
            bothComeIn(house, agent);
        }
    }

    private static void bothComeIn(House house, TerminalAgent agent) {
        assertThat(agent.sensor().held()).isEqualTo(new SimulatedSensor.RightFinger());
        Desk desk = house.desk(EMPTY, KEYS.get(0));
        HomePage provider = signIn(desk, told.getFirst());
        assertThat(provider.identity()).contains(PROVIDER.person(), PROVIDER.terminal());
        TerminalListPage terminals = provider.terminals();
        assertThat(terminals.state(PROVIDER.terminal())).isEqualTo("有効");
        assertThat(terminals.state(OFFICE.terminal())).isEqualTo("有効");
        PlaywrightAssertions.assertThat(terminals.page().locator("tbody tr")).hasCount(2);
        PlaywrightAssertions.assertThat(provider.page().locator("footer .contact"))
                .containsText("未設定");
        PlaywrightAssertions.assertThat(provider.page().locator("footer .contact"))
                .not()
                .containsText("デモ");
        desk.keepPicture(House.TARGET.resolve("screens"), "founding-terminals");

        HomePage office = signIn(house.desk(EMPTY, KEYS.get(2)), told.getLast());
        assertThat(office.identity()).contains(OFFICE.person(), OFFICE.terminal());
        AuditLogPage log = office.auditLog();
        for (String action : List.of("FOUND_ORGANISATION", "FOUND_ACCOUNT", "FOUND_TERMINAL")) {
            log = log.filter("", action, "OK");
            PlaywrightAssertions.assertThat(log.page().locator("tbody tr")).hasCount(2);
        }
    }

    @Test
    @Order(6)
    @Proves(value = "R21", says = "Users are authenticated")
    @DisplayName("who has chosen a password is given none by the operator, and a start prints nobody's")
    void nobodysPassword() {
        assertThat(OPERATOR.run("found", "yes"))
                .contains("変更済み")
                .contains(PROVIDER.person(), OFFICE.person())
                .doesNotContainPattern(TOLD);
        assertThat(OPERATOR.run("up"))
                .contains(EMPTY.portalUrl())
                .doesNotContain(EMPTY.administratorPassword())
                .doesNotContainPattern(TOLD);
    }

    private static HomePage signIn(Desk desk, Founding.Account account) {
        return desk.login().signInFirst(account.username(), account.password(), People.freshPassword());
    }

    private static Terminal terminal(MatchResult line) {
        Path file = Path.of(line.group(1));
        return new Terminal(file.getFileName().toString().replace(".p12", ""), file, line.group(2));
    }

    private static List<Founding.Account> accounts(String printed) {
        return ACCOUNT_TOLD
                .matcher(printed)
                .results()
                .map(line -> new Founding.Account(line.group(1), line.group(2), line.group(3)))
                .toList();
    }
}
