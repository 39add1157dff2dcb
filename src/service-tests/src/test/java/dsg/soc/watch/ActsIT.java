package dsg.soc.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.configuration.FindingKind;
import dsg.configuration.Findings;
import dsg.edge.core.Sighting;
import dsg.firewall.EdgeReport;
import dsg.firewall.Edges;
import dsg.helpdesk.Priority;
import dsg.helpdesk.Queue;
import dsg.helpdesk.Request;
import dsg.helpdesk.Tickets;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.soc.EntityKind;
import dsg.soc.ProhibitedAct;
import dsg.soc.alert.AlertDesk;
import dsg.soc.alert.AlertFilter;
import dsg.soc.alert.AlertRow;
import dsg.soc.incident.ActDesk;
import dsg.soc.incident.ActRow;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prohibited acts from what terminals, edges and services tell by themselves, over the log store, to the SOC's queue. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class ActsIT {

    private static final String SOC = "架空 見晴";
    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 葉子";
    private static final int REFUSALS = 10;

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    Findings findings;

    @Inject
    Edges edges;

    @Inject
    Terminals register;

    @Inject
    TerminalDirectory terminals;

    @Inject
    Tickets tickets;

    @Inject
    AlertDesk alerts;

    @Inject
    ActDesk acts;

    @Inject
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R143", says = "A terminal is connected to no other network")
    @Proves(value = "R148", says = "No shared folder on a terminal shares protected information")
    @Proves(value = "R149", says = "Drives change only after telling the provider")
    @DisplayName(
            "what a terminal's agent finds is an alert about that terminal, under the act that it breaks, counted on"
                    + " the page of the acts")
    void onTerminals() throws Exception {
        Map<FindingKind, String> rules = Map.of(
                FindingKind.SECOND_NETWORK, "dsg-terminal-other-network",
                FindingKind.SHARED_FOLDER, "dsg-terminal-shared-folder",
                FindingKind.DRIVE, "dsg-terminal-drive",
                FindingKind.MEDIA, "dsg-terminal-medium");
        TerminalId terminal = fresh();
        long before = page(ProhibitedAct.ACT_09).alerts();
        for (FindingKind kind : rules.keySet()) {
            transaction.begin();
            findings.found(terminal, kind, "架空の対象", "架空の詳細", true, Instant.now());
            transaction.commit();
        }
        for (String rule : rules.values()) {
            Await.until(rule, () -> about(rule, terminal.value().toString()).isPresent());
            AlertRow alert = about(rule, terminal.value().toString()).orElseThrow();
            assertThat(alert.subject().kind()).isEqualTo(EntityKind.TERMINAL);
            assertThat(alert.subject().name()).startsWith("acts-");
        }
        assertThat(page(ProhibitedAct.ACT_09)).satisfies(row -> {
            assertThat(row.alerts()).isEqualTo(before + 1);
            assertThat(row.rules()).singleElement().satisfies(rule -> {
                assertThat(rule.active()).isTrue();
                assertThat(rule.finds()).isPositive();
                assertThat(rule.passes()).isPositive();
            });
        });
        assertThat(about("dsg-terminal-tampered", terminal.value().toString())).isEmpty();
    }

    @Test
    @Proves(value = "R144", says = "Nobody scans networks or ports")
    @DisplayName("a scan that an edge has seen is an alert about the terminal that it came from, once")
    void scanned() throws Exception {
        TerminalId terminal = fresh();
        String id = terminal.value().toString();
        EdgeReport told = new EdgeReport(
                1,
                UUID.randomUUID().toString(),
                1,
                List.of(
                        new Sighting(Instant.now(), "DENY", Map.of("terminal", id, "src_ip", "192.0.2.10")),
                        new Sighting(Instant.now(), "SCAN", Map.of("terminal", id, "src_ip", "192.0.2.10"))),
                List.of());
        assertThat(edges.report("gateway", told)).isTrue();
        assertThat(edges.report("gateway", told)).as("brought a second time").isTrue();
        Await.until("an alert of the scan", () -> about("dsg-terminal-scan", id).isPresent());
        assertThat(about("dsg-terminal-scan", id).orElseThrow().findings()).isEqualTo(1);
    }

    @Test
    @Proves(value = "R145", says = "Nobody uses computers without right")
    @Proves(value = "R147", says = "Protected information is on no service but sharing")
    @DisplayName("who tries again and again what is not theirs, and who types a marked text outside sharing, is refused"
            + " and found")
    void byPeople() throws Exception {
        Instant before = Instant.now();
        String user = people.caller(USER).username();
        for (int i = 0; i < REFUSALS; i++) {
            assertThatThrownBy(() -> acting.as(USER, acts::acts)).isInstanceOf(Refused.class);
        }
        Request marked = new Request(Queue.HELPDESK, Priority.NORMAL, "図面について", "極秘の図面の寸法");
        assertThatThrownBy(() -> acting.as(USER, () -> tickets.ask(marked))).hasMessage("helpdesk.marking");
        for (String rule : List.of("dsg-access-probing", "dsg-text-marking")) {
            Await.until(
                    rule,
                    () -> about(rule, user)
                            .filter(alert -> alert.lastAt().isAfter(before))
                            .isPresent());
        }
    }

    private ActRow page(ProhibitedAct act) throws Exception {
        return acting.as(SOC, acts::acts).stream()
                .filter(row -> row.act() == act)
                .findFirst()
                .orElseThrow();
    }

    private Optional<AlertRow> about(String rule, String subject) throws Exception {
        return acting
                .as(
                        SOC,
                        () -> alerts.page(
                                ListPage.first("last", true, 200), new AlertFilter(AlertFilter.Show.OPEN, null, rule)))
                .rows()
                .stream()
                .filter(row -> row.subject().id().equals(subject))
                .findFirst();
    }

    private TerminalId fresh() throws Exception {
        OrganisationId company = terminals.all().stream()
                .filter(each -> each.name().equals("prime-01"))
                .map(RegisteredTerminal::organisation)
                .findFirst()
                .orElseThrow();
        String name = "acts-" + UUID.randomUUID().toString().substring(0, 8);
        return acting.as(PROVIDER, () -> register.register(company, name, new TerminalKeys(print(), print())));
    }

    private static String print() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
