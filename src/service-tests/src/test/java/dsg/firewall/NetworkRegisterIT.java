package dsg.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.edge.state.Enforcement;
import dsg.edge.state.Protocol;
import dsg.edge.state.Standing;
import dsg.line.LineChanges;
import dsg.line.LineKind;
import dsg.line.LineRow;
import dsg.line.Lines;
import dsg.line.SitePage;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sites, lines and policies, and the state that edges are given; each test with a company of its own. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NetworkRegisterIT {

    private static final String PROVIDER = NetworkSites.PROVIDER;
    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";

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
    Policies policies;

    @Inject
    Enforcements enforcements;

    @Inject
    LineChanges changes;

    private final LocalDate today = LocalDate.now(Clocks.JAPAN);

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R43", says = "A mobile line serves a site that has no dedicated line, never both")
    @Proves(value = "T37", says = "A site's lines exclude each other")
    @DisplayName("a site has a fixed line or a mobile one, on no day both, and changes by an end and a beginning")
    void exclusive() throws Exception {
        UUID site = sites.site().site().id();
        sites.provider(() -> lines.begin(site, LineKind.FIXED, today.minusDays(10)));
        assertThatThrownBy(() -> sites.provider(() -> lines.begin(site, LineKind.MOBILE, today.plusDays(3))))
                .hasMessage("line.exclusive");
        UUID fixed = sites.page(site).lines().getFirst().id();
        sites.provider(() -> lines.end(fixed, today));
        assertThatThrownBy(() -> sites.provider(() -> lines.begin(site, LineKind.MOBILE, today)))
                .hasMessage("line.exclusive");
        sites.provider(() -> lines.begin(site, LineKind.MOBILE, today.plusDays(1)));
        assertThatThrownBy(() -> sites.provider(() -> lines.begin(site, LineKind.FIXED, today.plusDays(30))))
                .hasMessage("line.exclusive");
        assertThat(sites.page(site).lines()).extracting("kind").containsExactly(LineKind.MOBILE, LineKind.FIXED);
        assertThatThrownBy(() -> acting.as(USER, lines::list)).hasMessage("access.role");
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName(
            "a terminal is placed at a site of its own organisation, under a card and an address that nobody else has")
    void places() throws Exception {
        SitePage site = sites.connected();
        SitePage other = sites.connected();
        TerminalId terminal = sites.terminal(site.site().organisation());
        assertThatThrownBy(() -> sites.place(other, terminal, 11)).hasMessage("line.terminal.foreign");
        sites.place(site, terminal, 11);
        TerminalId second = sites.terminal(site.site().organisation());
        assertThatThrownBy(() -> sites.place(site, second, 11)).hasMessage("line.place.taken");
        assertThatThrownBy(() ->
                        sites.provider(() -> lines.place(site.site().id(), second, "02:00:00:00:00:00", "203.0.113.1")))
                .hasMessage("line.address.outside");
    }

    @Test
    @Proves(value = "R23", says = "The firewall lets only through what the policy allows")
    @DisplayName("a policy is in the routers' state once another person has approved it, and out of it when it ends")
    void policy() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = sites.terminal(site.site().organisation());
        sites.place(site, terminal, 11);
        UUID service = service();
        UUID policy = acting.as(
                PROVIDER,
                () -> policies.propose(new PolicyForm(
                        site.site().id(), null, service, Instant.now().plus(Duration.ofDays(30)), "架空の試験のため")));
        assertThat(ask(terminal, service).passes()).isFalse();
        assertThat(sites.router(site).policies()).isEmpty();
        PolicyPage preview = acting.as(OFFICE, () -> policies.preview(policy));
        assertThat(preview.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.now().passes()).isFalse();
            assertThat(effect.then().passes()).isTrue();
        });
        deciding.accept(OFFICE, policy, "");
        assertThat(ask(terminal, service)).isEqualTo(new Verdict(true, "firewall.rule.policy", "policy:" + policy));
        assertThat(sites.router(site).policies()).extracting("id").containsExactly(policy.toString());
        acting.as(OFFICE, () -> NetworkSites.run(() -> policies.end(policy)));
        assertThat(ask(terminal, service).key()).isEqualTo("firewall.rule.no-policy");
    }

    @Test
    @DisplayName(
            "isolated and revoked terminals stand so in the routers' state, and a router that is back gets a shut one")
    void standing() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = sites.terminal(site.site().organisation());
        sites.place(site, terminal, 12);
        acting.as(OFFICE, () -> NetworkSites.run(() -> lines.isolate(terminal, true)));
        assertThat(sites.router(site).terminals()).extracting("standing").containsExactly(Standing.ISOLATED);
        acting.as(OFFICE, () -> NetworkSites.run(() -> terminals.revoke(terminal, "架空の紛失")));
        assertThat(sites.router(site).terminals()).extracting("standing").containsExactly(Standing.REVOKED);
        UUID router = sites.page(site.site().id()).routers().getFirst().id();
        sites.provider(() -> lines.takeBack(router, "架空の返却"));
        assertThat(sites.router(site).sites()).isEmpty();
    }

    @Test
    @Proves(value = "R23", says = "The firewall lets only through what the policy allows")
    @DisplayName(
            "policies are only reported on once another person has agreed, for a while, and enforced again at once")
    void reportOnly() throws Exception {
        SitePage site = sites.connected();
        TerminalId terminal = sites.terminal(site.site().organisation());
        sites.place(site, terminal, 11);
        UUID service = service();
        Instant until = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() ->
                        acting.as(PROVIDER, () -> enforcements.propose(until.plus(Duration.ofDays(30)), "架空の試行")))
                .hasMessage("firewall.until.far");
        UUID asked = acting.as(PROVIDER, () -> enforcements.propose(until, "架空の試行"));
        assertThat(sites.router(site).enforcement()).isEqualTo(Enforcement.ENFORCED);
        assertThatThrownBy(() -> acting.as(PROVIDER, () -> enforcements.propose(until, "架空の試行")))
                .hasMessage("firewall.reporting.waiting");
        deciding.accept(OFFICE, asked, "");
        assertThat(sites.router(site)).satisfies(state -> {
            assertThat(state.enforcement()).isEqualTo(Enforcement.REPORT_ONLY);
            assertThat(state.reportUntil()).isBetween(until.minusSeconds(1), until.plusSeconds(1));
        });
        assertThat(ask(terminal, service)).isEqualTo(new Verdict(true, "firewall.rule.report-only", "report-only"));
        acting.as(OFFICE, () -> NetworkSites.run(() -> enforcements.end(asked)));
        assertThat(ask(terminal, service).key()).isEqualTo("firewall.rule.no-policy");
    }

    @Test
    @Proves(value = "R43", says = "A mobile line serves a site that has no dedicated line, never both")
    @DisplayName(
            "a site goes over to the mobile line and back on one day, by two applications, and has one line at a time")
    void thereAndBack() throws Exception {
        SitePage site = sites.connected();
        UUID id = site.site().id();
        for (LineKind kind : List.of(LineKind.MOBILE, LineKind.FIXED)) {
            UUID change = acting.as(PROVIDER, () -> changes.propose(id, kind, today, "架空の切替え"));
            assertThatThrownBy(() -> acting.as(PROVIDER, () -> changes.propose(id, kind, today, "架空の切替え")))
                    .hasMessage("line.change.waiting");
            deciding.accept(OFFICE, change, "");
            assertThat(sites.page(id).lines().stream().filter(LineRow::current))
                    .extracting(LineRow::kind)
                    .containsExactly(kind);
            assertThat(sites.router(site).tunnels()).extracting("mobile").containsExactly(kind == LineKind.MOBILE);
        }
    }

    private Verdict ask(TerminalId terminal, UUID service) throws Exception {
        return acting.as(PROVIDER, () -> policies.ask(terminal, service));
    }

    private UUID service() throws Exception {
        return acting.as(
                PROVIDER,
                () -> policies.register(
                        new ServiceForm("架空の接続先 " + UUID.randomUUID(), Protocol.TCP, "203.0.113.10", 443, 443, false)));
    }
}
