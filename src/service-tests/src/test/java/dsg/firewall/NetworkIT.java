package dsg.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.dns.DomainNames;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Name;
import dsg.line.LineChanges;
import dsg.line.LineKind;
import dsg.line.Lines;
import dsg.line.SitePage;
import dsg.ntp.TimeKeeping;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.Terminals;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lines that are applied for, names and time, and what edges are told of them. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NetworkIT {

    private static final String PROVIDER = NetworkSites.PROVIDER;
    private static final String OFFICE = "架空 管太";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    NetworkSites sites;

    @Inject
    Terminals terminals;

    @Inject
    Lines lines;

    @Inject
    LineChanges changes;

    @Inject
    DomainNames names;

    @Inject
    TimeKeeping time;

    @Inject
    NetworkStates states;

    private final LocalDate today = LocalDate.now(Clocks.JAPAN);

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R43", says = "A mobile line serves a site that has no dedicated line, never both")
    @DisplayName("a change of line is applied for and approved by another; the old one ends on the day before")
    void change() throws Exception {
        UUID site = sites.site().site().id();
        sites.provider(() -> lines.begin(site, LineKind.FIXED, today.minusDays(10)));
        UUID change = acting.as(PROVIDER, () -> changes.propose(site, LineKind.MOBILE, today.plusDays(3), "架空の移転のため"));
        assertThat(sites.page(site).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.until()).isNull());
        deciding.accept(OFFICE, change, "");
        assertThat(sites.page(site).lines()).extracting("kind").containsExactly(LineKind.MOBILE, LineKind.FIXED);
        assertThat(sites.page(site).lines().getLast().until()).isEqualTo(today.plusDays(2));
        assertThatThrownBy(() ->
                        acting.as(PROVIDER, () -> changes.propose(site, LineKind.FIXED, today.minusDays(1), "架空")))
                .hasMessage("line.change.past");
    }

    @Test
    @Proves(value = "R38", says = "Names and addresses are resolved in both directions")
    @DisplayName(
            "terminals and registered services have names at the gateway, and lose them; what is blocked is decided by"
                    + " two")
    void names() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = sites.terminal(site.site().organisation());
        sites.place(site, terminal, 11);
        String host = "svc-" + NetworkSites.random();
        UUID name = acting.as(PROVIDER, () -> names.register(host, "10.9.0.10", "fd00:9::10"));
        assertThat(gatewayNames()).contains(host);
        assertThat(gateway().naming().names())
                .anySatisfy(each -> assertThat(each.address().toString()).endsWith(".11"));
        sites.provider(() -> names.remove(name));
        assertThat(gatewayNames()).doesNotContain(host);
        int before = gateway().naming().names().size();
        acting.as(OFFICE, () -> NetworkSites.run(() -> terminals.revoke(terminal, "架空の紛失")));
        assertThat(gateway().naming().names()).hasSize(before - 1);
        String bad = NetworkSites.random() + ".example";
        UUID block = acting.as(PROVIDER, () -> names.propose(bad, true, "架空の調査のため"));
        assertThat(gateway().naming().blocked()).doesNotContain(bad);
        deciding.accept(OFFICE, block, "");
        assertThat(gateway().naming().blocked()).contains(bad);
    }

    @Test
    @Proves(value = "R39", says = "Terminals get standard time")
    @DisplayName(
            "the gateway is told the sources of time and whether they need a certificate, routers the gateway's address,"
                    + " both how far a clock may be off")
    void time() throws Exception {
        SitePage site = sites.connected();
        sites.provider(() -> time.set("192.0.2.1, 192.0.2.2", "10.9.0.1", 500, true));
        assertThat(gateway().timing().sources()).hasSize(2);
        assertThat(gateway().timing().secured()).as("by certificate").isTrue();
        assertThat(sites.router(site).timing().sources().toString()).isEqualTo("[10.9.0.1]");
        assertThat(sites.router(site).timing().limitMillis()).isEqualTo(500);
        assertThatThrownBy(() -> sites.provider(() -> time.set("elsewhere", "", 500, true)))
                .hasMessage("ntp.sources.bad");
    }

    @Test
    @RunAsClient
    @DisplayName("the edge fetches its sealed state and reports as the peer that it is; nobody else does")
    void peer() {
        EdgePeer peer = new EdgePeer();
        DesiredState state = peer.state("gateway");
        assertThat(state.edge()).isEqualTo("gateway");
        assertThat(state.version()).isPositive();
        assertThat(peer.state("gateway").version()).isGreaterThanOrEqualTo(state.version());
        assertThat(peer.asked("router-nowhere")).isEqualTo(404);
        assertThat(peer.askedByAnother("gateway")).isEqualTo(403);
        String report = """
            {"applied":%d,"stream":"run-1","first":1,"standing":[],
             "sightings":[{"at":"2026-11-29T00:00:00Z","kind":"APPLIED","facts":{"version":"1"}}]}\
            """.formatted(state.version());
        assertThat(peer.report("gateway", report)).isEqualTo(204);
        assertThat(peer.report("gateway", report)).as("brought again").isEqualTo(204);
        assertThat(peer.report("gateway", "{\"applied\":\"much\"}")).isEqualTo(400);
        assertThat(peer.report("gateway", "no JSON")).isEqualTo(400);
    }

    @Test
    @RunAsClient
    @DisplayName("an edge opens its state by the authority of servers, and is told nothing while there is no news")
    void signer() {
        EdgePeer peer = new EdgePeer();
        DesiredState state = peer.stateByAuthority("gateway");
        assertThat(peer.asked("gateway?after=" + state.version())).isEqualTo(204);
        assertThat(peer.asked("gateway?after=" + (state.version() - 1))).isEqualTo(200);
        assertThat(peer.askedAsRouter("router-nowhere")).isEqualTo(404);
    }

    private DesiredState gateway() throws Exception {
        return acting.as(PROVIDER, () -> states.of("gateway", 1));
    }

    private List<String> gatewayNames() throws Exception {
        return gateway().naming().names().stream().map(Name::host).toList();
    }
}
