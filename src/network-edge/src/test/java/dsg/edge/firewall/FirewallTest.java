package dsg.edge.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Edge.Outcome;
import dsg.edge.lab.Lab;
import dsg.edge.lab.Peer;
import dsg.edge.lab.States;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Enforcement;
import dsg.edge.state.Policy;
import dsg.edge.state.Standing;
import dsg.edge.system.Host;
import dsg.proof.Proves;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A site's router with nftables")
class FirewallTest {

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
    @DisplayName("lets nothing through before it has heard from the portal")
    void shutAtFirst() {
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isFalse();
        assertThat(SiteLab.pings(site.terminal1, PORTAL)).isFalse();
    }

    @Test
    @DisplayName("lets through what a policy allows and nothing else, and notes it with the terminal")
    @Proves(value = "R23", says = "The firewall lets only through what the policy allows")
    void defaultDeny() throws GeneralSecurityException {
        assertThat(site.receive(state)).isEqualTo(Outcome.APPLIED);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isTrue();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 8000)).isTrue();
        assertThat(SiteLab.connects(site.terminal2, PORTAL, 8000))
                .as("files are for t1")
                .isFalse();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 22)).isFalse();
        assertThat(SiteLab.connects(site.services, "10.2.1.11", 22))
                .as("nobody calls terminals")
                .isFalse();
        assertThat(site.firewall.packets())
                .hasEntrySatisfying("policy:p-files", many -> assertThat(many).isPositive());
        site.awaitNote("DENY", "t2");
        site.awaitNote("PASS", "t1");
    }

    @Test
    @DisplayName("refuses the unregistered, the borrowed address, and the terminal of another site")
    @Proves(value = "T38", says = "A site's router lets in only the terminals that are registered for this site")
    void strangers() throws GeneralSecurityException {
        site.receive(state);
        assertThat(SiteLab.pings(site.stranger, PORTAL)).as("unregistered").isFalse();
        Lab.must(site.stranger, "ip addr flush dev eth0");
        Lab.must(site.terminal1, "ip addr flush dev eth0");
        Lab.address(site.stranger, "eth0", "", "10.2.1.11/24");
        Lab.must(site.stranger, "ip route add default via 10.2.1.1");
        assertThat(SiteLab.pings(site.stranger, PORTAL)).as("with t1's address").isFalse();
        Lab.must(site.stranger, "ip addr flush dev eth0");
        Lab.address(site.stranger, "eth0", States.MAC_OTHER, "10.2.1.13/24");
        Lab.must(site.stranger, "ip route add default via 10.2.1.1");
        assertThat(SiteLab.pings(site.stranger, PORTAL))
                .as("Osaka's terminal at Tokyo")
                .isFalse();
        site.awaitNote("UNREG", "o1");
    }

    @Test
    @DisplayName("has no way around the tunnel")
    void killSwitch() throws GeneralSecurityException {
        site.receive(States.with(state, Enforcement.REPORT_ONLY));
        assertThat(SiteLab.pings(site.terminal1, "198.51.100.2")).isFalse();
        Lab.must(site.router, "ip link set tunnel0 down");
        Lab.must(site.router, "ip route add 10.9.0.0/24 via 198.51.100.2");
        assertThat(SiteLab.pings(site.terminal1, PORTAL)).isFalse();
        assertThat(site.firewall.packets().get(Rules.NO_TUNNEL)).isPositive();
    }

    @Test
    @DisplayName("cuts a revoked terminal off in the middle of a transfer")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    void revoked() throws GeneralSecurityException {
        site.receive(state);
        Path progress = transfer(site.terminal1, 8000);
        long before = System.nanoTime();
        site.receive(States.with(state, "t1", Standing.REVOKED));
        awaitStandstill(progress);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        assertThat(SiteLab.pings(site.terminal1, PORTAL)).isFalse();
        assertThat(SiteLab.pings(site.terminal2, PORTAL)).isTrue();
    }

    @Test
    @DisplayName("leaves an isolated terminal the security office's channel, and nothing that is running")
    void isolated() throws GeneralSecurityException {
        site.receive(state);
        Path progress = transfer(site.terminal1, 443);
        site.receive(States.with(state, "t1", Standing.ISOLATED));
        awaitStandstill(progress);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isFalse();
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 9000)).isTrue();
        assertThat(SiteLab.connects(site.terminal2, PORTAL, 9000)).isFalse();
        site.awaitNote("ISOL", "t1");
    }

    @Test
    @DisplayName("cuts what a policy allowed when the policy goes")
    void policyGone() throws GeneralSecurityException {
        site.receive(state);
        Path progress = transfer(site.terminal1, 8000);
        site.receive(States.with(
                state,
                policies -> policies.stream()
                        .filter(each -> !each.id().equals("p-files"))
                        .toList()));
        awaitStandstill(progress);
        assertThat(SiteLab.connects(site.terminal1, PORTAL, 443)).isTrue();
    }

    @Test
    @DisplayName("ends a policy on time although nobody tells it to")
    void policyEnds() throws GeneralSecurityException {
        Instant end = Instant.now().plusSeconds(3);
        site.receive(States.with(state, policies -> {
            policies.add(new Policy("p-short", "tokyo", List.of("t2"), "files", end));
            return policies;
        }));
        assertThat(SiteLab.connects(site.terminal2, PORTAL, 8000)).isTrue();
        Lab.await(
                "the policy has ended", Duration.ofSeconds(20), () -> !SiteLab.connects(site.terminal2, PORTAL, 8000));
        assertThat(Instant.now()).isAfter(end.minusSeconds(1));
    }

    @Test
    @DisplayName("only reports what no policy allows, where it is told so, and still refuses strangers")
    void reportOnly() throws GeneralSecurityException {
        site.receive(States.with(state, Enforcement.REPORT_ONLY));
        assertThat(SiteLab.connects(site.terminal2, PORTAL, 8000)).isTrue();
        assertThat(SiteLab.connects(site.stranger, PORTAL, 443)).isFalse();
        site.awaitNote("WOULD", "t2");
    }

    @Test
    @DisplayName("tells of a terminal that tries one port after the other")
    @Proves(value = "R144", says = "Nobody scans networks or ports")
    void scan() throws GeneralSecurityException {
        site.receive(state);
        site.terminal2.run(
                "timeout", "4", "bash", "-c", "for p in {1..60}; do (exec 3<>/dev/tcp/" + PORTAL + "/$p) & done; wait");
        site.awaitNote("SCAN", "t2");
    }

    private Path transfer(Host terminal, int port) {
        Path progress = directory.resolve("progress-" + port);
        site.lab.java(terminal, Peer.class, progress, "get", PORTAL, String.valueOf(port));
        Lab.await(
                "the transfer goes on",
                Duration.ofSeconds(20),
                () -> site.lab.text("progress-" + port).lines().count() > 5);
        return progress;
    }

    /** Nothing has come for a second. */
    private static void awaitStandstill(Path progress) {
        long[] seen = {-1, System.nanoTime()};
        Lab.await("the transfer stands still", Duration.ofSeconds(30), () -> {
            long now = progress.toFile().length();
            if (now != seen[0]) {
                seen[0] = now;
                seen[1] = System.nanoTime();
            }
            return System.nanoTime() - seen[1] > 1_000_000_000L;
        });
    }
}
