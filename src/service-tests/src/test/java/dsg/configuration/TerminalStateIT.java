package dsg.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.erasure.Erasures;
import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.HoldDesk;
import dsg.hold.HoldKind;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalAspect;
import dsg.terminal.TerminalDirectory;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import dsg.threat.Threats;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.junit.jupiter.api.io.TempDir;

/** What terminals are, and what becomes of it in the portal; the agent's own program looks at the machine that the test runs on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class TerminalStateIT {

    private static final String MANAGER = "架空 守";
    private static final String PROVIDER = "架空 運子";
    private static final String SECURITY = "架空 管太";
    private static final String SOC = "架空 見晴";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Configurations configurations;

    @Inject
    Erasures erasures;

    @Inject
    Deciding deciding;

    @Inject
    HoldDesk holds;

    @Inject
    Threats threats;

    @Inject
    TerminalDirectory terminals;

    @Inject
    Terminals register;

    @Inject
    InventoryReport inventories;

    @Inject
    PolicyDocuments documents;

    @Inject
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Order(1)
    @RunAsClient
    @Proves(value = "R28", says = "Shutdown and restart delete what is left on a terminal's disk")
    @DisplayName("at its shutdown a terminal erases what somebody has left in a home")
    void erased(@TempDir Path directory) throws Exception {
        try (PlayedMachine machine = new PlayedMachine("prime-01", directory)) {
            machine.awaitPolicy();
            assertThat(machine.shutDown()).isFalse();
        }
    }

    @Test
    @Order(2)
    @Proves(
            value = "R27",
            says = "What terminals are and what is done on them is collected, and risky operations are suppressed")
    @DisplayName(
            "the company's manager sees the terminal's inventory and the signed record of the erasure, and no other"
                    + " company's")
    void ownTerminals() throws Exception {
        TerminalPage page = acting.as(MANAGER, () -> configurations.page(terminal("prime-01")));
        // what other tests change meanwhile makes a policy that this machine is not there to take any more
        assertThat(page.terminal().applied()).isPositive();
        assertThat(page.terminal().failed()).isEmpty();
        assertThat(page.sections().get("packages")).containsKey("adduser:all");
        assertThat(page.sections().get("system")).containsKeys("kernel", "name");
        assertThat(page.sections().get("networks")).isNotEmpty();
        assertThat(acting.as(MANAGER, () -> erasures.page(terminal("prime-01")))
                        .records()
                        .getFirst())
                .satisfies(record -> {
                    assertThat(record.cause()).isEqualTo("SHUTDOWN");
                    // what somebody left, and the canary beside it
                    assertThat(record.files()).isEqualTo(2);
                    assertThat(record.failed()).isZero();
                });
        assertThat(acting.as(MANAGER, configurations::list))
                .extracting(AgentRow::name)
                .contains("prime-01")
                .doesNotContain("other-01", "sub-01");
        assertThatThrownBy(() -> acting.as(MANAGER, () -> configurations.page(terminal("other-01"))))
                .hasMessage("terminal.unknown");
        assertThatThrownBy(() -> acting.as(USER, configurations::list)).hasMessage("access.role");
        assertThat(acting.as(PROVIDER, configurations::list))
                .extracting(AgentRow::name)
                .contains("prime-01", "other-01");
    }

    @Test
    @Order(3)
    @Proves(value = "T32", says = "Changed drives are seen against the registered ones")
    @Proves(value = "R149", says = "Drives change only after telling the provider")
    @DisplayName(
            "a drive that is not among the accepted ones is found once, and is explained where it was told beforehand")
    void drives() throws Exception {
        TerminalId id = fresh();
        report(id, "disk-a");
        acting.as(PROVIDER, () -> run(() -> configurations.acceptDrives(id)));
        int before = findings(id);
        report(id, "disk-a", "disk-" + UUID.randomUUID());
        assertThat(findings(id)).isEqualTo(before + 1);
        assertThat(page(id).findings().getFirst()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.DRIVE);
            assertThat(finding.told()).isFalse();
        });
        LocalDate today = LocalDate.now(Clocks.JAPAN);
        assertThatThrownBy(() -> acting.as(
                        MANAGER, () -> run(() -> configurations.tell(id, today.minusDays(1), today, "架空の交換"))))
                .hasMessage("configuration.notice.days");
        acting.as(MANAGER, () -> run(() -> configurations.tell(id, today, today, "架空の交換")));
        report(id, "disk-" + UUID.randomUUID());
        assertThat(page(id).findings()).filteredOn(FindingRow::told).isNotEmpty();
        assertThat(page(id).differences()).isNotEmpty();
    }

    @Test
    @Order(4)
    @Proves(value = "T29", says = "An isolated terminal keeps its evidence")
    @DisplayName(
            "a held terminal's policy says so until two have agreed that it ends; an isolated one's until its release")
    void held() throws Exception {
        TerminalId id = fresh();
        LocalDate review = LocalDate.now(Clocks.JAPAN).plusDays(30);
        Callable<UUID> place = () -> holds.place(HoldKind.INCIDENT, HeldType.TERMINAL, id.toString(), "架空の事案", review);
        assertThatThrownBy(() -> acting.as(MANAGER, place)).hasMessage("access.role");
        UUID hold = acting.as(SECURITY, place);
        assertThat(part(id, "erasure").getBoolean("hold")).isTrue();
        assertThat(acting.as(PROVIDER, () -> holds.on(Held.terminal(id.value()))))
                .singleElement()
                .satisfies(row -> assertThat(row.because()).isEqualTo("架空の事案"));
        assertThatThrownBy(() -> acting.as(SECURITY, () -> run(() -> holds.proposeEnd(hold, "架空の調査の終わり"))))
                .as("an incident's hold, without the SOC")
                .hasMessage("hold.end.INCIDENT");
        assertThat(acting.as(SOC, holds::list))
                .filteredOn(row -> row.id().equals(hold))
                .singleElement()
                .satisfies(row -> assertThat(row.endBecause()).isNull());
        acting.as(SOC, () -> run(() -> holds.proposeEnd(hold, "架空の調査の終わり")));
        assertThatThrownBy(() -> deciding.accept(SECURITY, hold, "")).hasMessage("application.unknown");
        assertThat(part(id, "erasure").getBoolean("hold")).isTrue();
        deciding.accept(PROVIDER, hold, "");
        assertThat(part(id, "erasure").getBoolean("hold")).isFalse();

        UUID isolation = acting.as(PROVIDER, () -> threats.isolate(id, "架空の検知"));
        assertThat(part(id, "erasure").getBoolean("hold")).isTrue();
        acting.as(PROVIDER, () -> run(() -> threats.proposeRelease(isolation, "架空の誤検知")));
        deciding.accept(SECURITY, isolation, "");
        assertThat(part(id, "erasure").getBoolean("hold")).isFalse();
    }

    @Test
    @Order(5)
    @DisplayName(
            "a terminal's page says of malware, threats, vulnerabilities and patches how it stands, to its company too")
    void aspects() throws Exception {
        TerminalId id = fresh();
        TerminalPage page = acting.as(MANAGER, () -> configurations.page(id));
        assertThat(page.aspects())
                .extracting(TerminalPage.Aspect::heading)
                .containsExactly("malware.aspect", "threat.aspect", "vulnerability.aspect", "patch.aspect");
        // of a terminal that has told nothing nobody says that it is clean
        assertThat(lines(page))
                .contains("malware.aspect.silent", "vulnerability.aspect.unscanned", "threat.aspect.free");

        UUID isolation = acting.as(PROVIDER, () -> threats.isolate(id, "架空の検知"));

        assertThat(lines(acting.as(MANAGER, () -> configurations.page(id)))).contains("threat.aspect.isolated");
        acting.as(PROVIDER, () -> run(() -> threats.proposeRelease(isolation, "架空の誤検知")));
        deciding.accept(SECURITY, isolation, "");
        assertThat(lines(page(id))).contains("threat.aspect.free");
    }

    private static List<String> lines(TerminalPage page) {
        return page.aspects().stream()
                .flatMap(each -> each.lines().stream())
                .map(TerminalAspect.Line::key)
                .toList();
    }

    /** A terminal of the manager's company that no other test knows. */
    private TerminalId fresh() throws Exception {
        OrganisationId company = terminals.all().stream()
                .filter(each -> each.name().equals("prime-01"))
                .map(RegisteredTerminal::organisation)
                .findFirst()
                .orElseThrow();
        String name = "state-" + UUID.randomUUID().toString().substring(0, 8);
        return acting.as(
                PROVIDER, () -> register.register(company, name, new TerminalKeys(fingerprint(), fingerprint())));
    }

    private static String fingerprint() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private JsonObject part(TerminalId id, String name) throws Exception {
        transaction.begin();
        try {
            return documents.parts(id).getJsonObject(name);
        } finally {
            transaction.rollback();
        }
    }

    /** As the channel hands it over. */
    private void report(TerminalId id, String... drives) throws Exception {
        JsonObjectBuilder section = Json.createObjectBuilder();
        for (String each : drives) {
            section.add(each, "架空のドライブ 1000");
        }
        transaction.begin();
        inventories.read(
                id,
                Json.createObjectBuilder()
                        .add("sections", Json.createObjectBuilder().add("drives", section))
                        .build(),
                Instant.now());
        transaction.commit();
    }

    private int findings(TerminalId id) throws Exception {
        return page(id).findings().size();
    }

    private TerminalPage page(TerminalId id) throws Exception {
        return acting.as(PROVIDER, () -> configurations.page(id));
    }

    private TerminalId terminal(String name) {
        return terminals.all().stream()
                .filter(each -> each.name().equals(name))
                .map(RegisteredTerminal::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }
}
