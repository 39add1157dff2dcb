package dsg.edge.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Edge.Outcome;
import dsg.edge.lab.Lab;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Enforcement;
import dsg.edge.state.Network;
import dsg.edge.state.Protocol;
import dsg.edge.state.Seal;
import dsg.edge.state.Site;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.system.Host;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A site's router with nftables and its states")
class FirewallStatesTest {

    private static final String PORTAL = States.SERVICES;

    @TempDir
    static Path directory;

    private static SiteLab site;
    private final DesiredState state = States.first(SiteLab.EDGE);

    @BeforeAll
    static void wire() {
        site = new SiteLab(directory);
    }

    @AfterAll
    static void unwire() {
        site.close();
    }

    @BeforeEach
    void begin() {
        site.reset();
    }

    @Test
    @DisplayName("keeps the state that it has when a broken, older, foreign or unsigned one comes")
    void refusedStates() throws GeneralSecurityException {
        site.receive(States.with(state, Enforcement.ENFORCED));
        assertThat(site.receive(state)).as("older").isEqualTo(Outcome.REFUSED);
        assertThat(site.receive(States.first("router-osaka"))).as("another's").isEqualTo(Outcome.REFUSED);
        assertThat(site.edge.receive("{\"state\":\"\",\"signature\":\"\"}".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Outcome.REFUSED);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isTrue();
        assertThat(site.edge.sightings().stream().filter(each -> each.kind().equals("STATE_REFUSED")))
                .hasSize(3);
    }

    @Test
    @DisplayName("goes on with the last good state after a restart, with nobody to ask")
    void restart() throws Exception {
        site.receive(state);
        Lab.must(site.router, "nft flush ruleset");
        site.edge = site.newEdge();
        assertThat(site.edge.state().version()).isEqualTo(1);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isTrue();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 22)).isFalse();
        Files.writeString(directory.resolve("state.json"), "{");
        site.edge = site.newEdge();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443))
                .as("spoilt: shut")
                .isFalse();
    }

    @Test
    @DisplayName("notices a hand in its rules, mends them and says so")
    void drift() throws GeneralSecurityException {
        site.receive(state);
        site.edge.watch();
        Lab.must(site.router, "nft insert rule inet dsg checks accept");
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 22)).isTrue();
        site.edge.watch();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 22)).isFalse();
        Lab.must(site.router, "nft delete table inet dsg");
        site.edge.watch();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 22)).isFalse();
        assertThat(site.edge.sightings().stream().filter(each -> each.kind().equals("DRIFT")))
                .hasSize(2);
    }

    @Test
    @DisplayName("loses no packet while its rules are replaced")
    void reloadUnderTraffic() throws Exception {
        site.receive(state);
        Process ping = new ProcessBuilder(
                        site.terminal1.command(List.of("ping", "-q", "-i", "0.01", "-c", "200", "-W", "2", PORTAL)))
                .start();
        DesiredState next = state;
        while (ping.isAlive()) {
            next = States.with(next, Enforcement.ENFORCED);
            assertThat(site.receive(next)).isEqualTo(Outcome.APPLIED);
        }
        String told = new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(told).contains("200 received, 0% packet loss");
        assertThat(next.version()).isGreaterThan(3);
    }

    @Test
    @DisplayName("bears five thousand terminals, and a change among them is in force within seconds")
    void fiveThousand() throws GeneralSecurityException {
        List<Terminal> many = new ArrayList<>(state.terminals());
        DesiredState wide = new DesiredState(
                state.edge(),
                1,
                state.issued(),
                state.enforcement(),
                state.isolation(),
                List.of(new Site("tokyo", "架空 東京", Network.of("10.2.0.0/16"))),
                many.subList(0, 2),
                state.services(),
                state.policies());
        List<Terminal> all = new ArrayList<>(wide.terminals());
        for (int i = 0; i < 5000; i++) {
            all.add(new Terminal(
                    "n" + i,
                    "tokyo",
                    "02:00:00:01:%02x:%02x".formatted(i >> 8, i & 255),
                    new Address(Address.of("10.2.64.0").bits() + i),
                    Standing.ADMITTED));
        }
        DesiredState full = States.withTerminals(wide, all);
        assertThat(site.receive(full)).isEqualTo(Outcome.APPLIED);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isTrue();
        long before = System.nanoTime();
        site.receive(States.with(full, "t1", Standing.REVOKED));
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("does what the evaluator of the same rules says, and the evaluator says by which")
    void evaluator() throws GeneralSecurityException {
        site.receive(States.with(state, "t2", Standing.ISOLATED));
        Rules rules = Rules.of(SiteLab.place(), site.edge.state());
        Map<Host, String> cards =
                Map.of(site.terminal1, States.MAC_1, site.terminal2, States.MAC_2, site.stranger, "02:00:00:00:00:99");
        Map<Host, String> addresses =
                Map.of(site.terminal1, "10.2.1.11", site.terminal2, "10.2.1.12", site.stranger, "10.2.1.99");
        cards.forEach((host, card) -> List.of(443, 8000, 9000).forEach(port -> {
            Answer answer = rules.ask(new Packet(
                    Instant.now(),
                    Side.INSIDE,
                    Side.TUNNEL,
                    card,
                    Address.of(addresses.getOrDefault(host, "")),
                    Address.of(PORTAL),
                    Protocol.TCP,
                    port,
                    false));
            assertThat(SiteLab.connects(host, PORTAL, port))
                    .as("%s to %s, by %s", card, port, answer.rule())
                    .isEqualTo(answer.passes());
        }));
        assertThat(rules.ask(new Packet(
                        Instant.now(),
                        Side.INSIDE,
                        Side.TUNNEL,
                        States.MAC_1,
                        Address.of("10.2.1.11"),
                        Address.of(PORTAL),
                        Protocol.TCP,
                        8000,
                        false)))
                .isEqualTo(new Answer(true, "policy:p-files", "PASS"));
    }

    @Test
    @DisplayName("takes the state only as the portal has sealed it")
    void sealed() throws GeneralSecurityException {
        byte[] sealed = Seal.close(state, site.portal.getPrivate());
        assertThat(Seal.open(sealed, site.portal.getPublic())).isEqualTo(state);
        sealed[20] ^= 1;
        assertThat(site.edge.receive(sealed)).isEqualTo(Outcome.REFUSED);
    }
}
