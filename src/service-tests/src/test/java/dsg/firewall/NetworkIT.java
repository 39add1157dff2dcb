package dsg.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Protocol;
import dsg.edge.state.Standing;
import dsg.line.LineKind;
import dsg.line.Lines;
import dsg.line.SitePage;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.TerminalId;
import dsg.platform.calendar.Clocks;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import dsg.terminal.TerminalKeys;
import dsg.terminal.Terminals;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sites, lines and policies, and the state that edges are given; each test with a company of its own. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class NetworkIT {

    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Deciding deciding;

    @Inject
    Organisations organisations;

    @Inject
    Terminals terminals;

    @Inject
    Lines lines;

    @Inject
    Policies policies;

    @Inject
    NetworkStates states;

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
        UUID site = site().site().id();
        provider(() -> lines.begin(site, LineKind.FIXED, today.minusDays(10)));
        assertThatThrownBy(() -> provider(() -> lines.begin(site, LineKind.MOBILE, today.plusDays(3))))
                .hasMessage("line.exclusive");
        UUID fixed = page(site).lines().getFirst().id();
        provider(() -> lines.end(fixed, today));
        assertThatThrownBy(() -> provider(() -> lines.begin(site, LineKind.MOBILE, today)))
                .hasMessage("line.exclusive");
        provider(() -> lines.begin(site, LineKind.MOBILE, today.plusDays(1)));
        assertThatThrownBy(() -> provider(() -> lines.begin(site, LineKind.FIXED, today.plusDays(30))))
                .hasMessage("line.exclusive");
        assertThat(page(site).lines()).extracting("kind").containsExactly(LineKind.MOBILE, LineKind.FIXED);
        assertThatThrownBy(() -> acting.as(USER, lines::list)).hasMessage("access.role");
    }

    @Test
    @Proves(value = "T38", says = "A terminal is used by its own organisation only")
    @DisplayName(
            "a terminal is placed at a site of its own organisation, under a card and an address that nobody else has")
    void places() throws Exception {
        SitePage site = connected();
        SitePage other = connected();
        TerminalId terminal = terminal(site.site().organisation());
        assertThatThrownBy(() -> place(other, terminal, 11)).hasMessage("line.terminal.foreign");
        place(site, terminal, 11);
        TerminalId second = terminal(site.site().organisation());
        assertThatThrownBy(() -> place(site, second, 11)).hasMessage("line.place.taken");
        assertThatThrownBy(
                        () -> provider(() -> lines.place(site.site().id(), second, "02:00:00:00:00:00", "203.0.113.1")))
                .hasMessage("line.address.outside");
    }

    @Test
    @Proves(value = "R23", says = "The firewall lets only through what the policy allows")
    @DisplayName("a policy is in the routers' state once another person has approved it, and out of it when it ends")
    void policy() throws Exception {
        SitePage site = connected();
        TerminalId terminal = terminal(site.site().organisation());
        place(site, terminal, 11);
        UUID service = service();
        UUID policy = acting.as(
                PROVIDER,
                () -> policies.propose(new PolicyForm(
                        site.site().id(), null, service, Instant.now().plus(Duration.ofDays(30)), "架空の試験のため")));
        assertThat(ask(terminal, service).passes()).isFalse();
        assertThat(router(site).policies()).isEmpty();
        PolicyPage preview = acting.as(OFFICE, () -> policies.preview(policy));
        assertThat(preview.effects()).singleElement().satisfies(effect -> {
            assertThat(effect.now().passes()).isFalse();
            assertThat(effect.then().passes()).isTrue();
        });
        deciding.accept(OFFICE, policy, "");
        assertThat(ask(terminal, service)).isEqualTo(new Verdict(true, "firewall.rule.policy", "policy:" + policy));
        assertThat(router(site).policies()).extracting("id").containsExactly(policy.toString());
        acting.as(OFFICE, () -> run(() -> policies.end(policy)));
        assertThat(ask(terminal, service).key()).isEqualTo("firewall.rule.no-policy");
    }

    @Test
    @DisplayName(
            "isolated and revoked terminals stand so in the routers' state, and a router that is back gets a shut one")
    void standing() throws Exception {
        SitePage site = connected();
        TerminalId terminal = terminal(site.site().organisation());
        place(site, terminal, 12);
        acting.as(OFFICE, () -> run(() -> lines.isolate(terminal, true)));
        assertThat(router(site).terminals()).extracting("standing").containsExactly(Standing.ISOLATED);
        acting.as(OFFICE, () -> run(() -> terminals.revoke(terminal, "架空の紛失")));
        assertThat(router(site).terminals()).extracting("standing").containsExactly(Standing.REVOKED);
        UUID router = page(site.site().id()).routers().getFirst().id();
        provider(() -> lines.takeBack(router, "架空の返却"));
        assertThat(router(site).sites()).isEmpty();
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
        assertThat(peer.report("gateway", """
                {"applied":%d,"sightings":[{"at":"2026-11-29T00:00:00Z","kind":"APPLIED","facts":{"version":"1"}}]}""".formatted(state.version()))).isEqualTo(204);
        assertThat(peer.report("gateway", "{\"applied\":\"much\"}")).isEqualTo(400);
        assertThat(peer.report("gateway", "no JSON")).isEqualTo(400);
    }

    /** What the router of this site would be told now. */
    private DesiredState router(SitePage site) throws Exception {
        String name = page(site.site().id()).routers().getFirst().name();
        return acting.as(PROVIDER, () -> states.of(name, 1));
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

    /** A site with addresses, a line of today and a router. */
    private SitePage connected() throws Exception {
        UUID site = site().site().id();
        provider(() -> lines.begin(site, LineKind.FIXED, today));
        String name = "router-" + random();
        provider(() -> lines.lend(site, name, "SN-" + name));
        return page(site);
    }

    private SitePage site() throws Exception {
        String code = "net-" + random();
        OrganisationId organisation = acting.as(
                PROVIDER,
                () -> organisations.register(code, "架空網社 " + code, OrganisationKind.COMPANY, List.of("架空工場")));
        SitePage site = acting.as(PROVIDER, lines::list).stream()
                .filter(each -> each.site().organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String network = "10.%d.%d.0/24".formatted(dice.nextInt(100, 250), dice.nextInt(256));
        provider(() -> lines.address(site.site().id(), network));
        return page(site.site().id());
    }

    private TerminalId terminal(OrganisationId organisation) throws Exception {
        String print = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        String agent = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return acting.as(
                PROVIDER, () -> terminals.register(organisation, "net-" + random(), new TerminalKeys(print, agent)));
    }

    private void place(SitePage site, TerminalId terminal, int host) throws Exception {
        String network = String.valueOf(site.network());
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String mac = "02:5e:%02x:%02x:%02x:%02x"
                .formatted(dice.nextInt(256), dice.nextInt(256), dice.nextInt(256), dice.nextInt(256));
        provider(() -> lines.place(
                site.site().id(), terminal, mac, network.substring(0, network.lastIndexOf('.') + 1) + host));
    }

    private SitePage page(UUID site) throws Exception {
        return acting.as(PROVIDER, () -> lines.page(site));
    }

    private void provider(Runnable work) throws Exception {
        acting.as(PROVIDER, () -> run(work));
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }
}
