package dsg.edge.names;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Sighting;
import dsg.edge.lab.Lab;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Name;
import dsg.edge.state.Naming;
import dsg.edge.state.Standing;
import dsg.edge.system.Host;
import dsg.proof.Proves;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Names at the gateway with PowerDNS and Unbound")
class NamesTest {

    private static final Naming NAMES = new Naming(
            "dsg.internal",
            List.of(
                    new Name("portal", Address.of("10.9.0.10"), "fd00:9::10"),
                    new Name("t1", Address.of("10.2.1.11"), ""),
                    new Name("t2", Address.of("10.2.1.12"), "")),
            List.of("bad.example"));

    @TempDir
    Path directory;

    private Lab lab;
    private Host terminal1;
    private Host terminal2;
    private NamesEngine engine;
    private DesiredState state;

    @BeforeEach
    void wire() {
        lab = new Lab(directory);
        Host gateway = lab.machine("g");
        terminal1 = lab.machine("a");
        terminal2 = lab.machine("b");
        lab.cable(gateway, "p1", terminal1, "eth0");
        lab.cable(gateway, "p2", terminal2, "eth0");
        Lab.bridge(gateway, "lan", "p1", "p2");
        Lab.address(gateway, "lan", "", "10.2.1.1/24");
        Lab.address(terminal1, "eth0", "", "10.2.1.11/24");
        Lab.address(terminal2, "eth0", "", "10.2.1.12/24");
        Database database = new Database(lab, directory.resolve("database"));
        engine = new NamesEngine(
                gateway,
                "gateway",
                new NamesPlace(Address.of("10.2.1.1"), database.settings(), directory.resolve("names"), 5300));
        lab.keep(() -> engine.close());
        engine.open();
        state = States.first("gateway").named(NAMES);
        engine.check(state);
        engine.apply(state);
    }

    @AfterEach
    void unwire() {
        lab.close();
    }

    @Test
    @Proves(value = "R38", says = "Names and addresses are resolved in both directions")
    @DisplayName("are answered forwards and backwards, validated; one that is gone is gone in both directions")
    void bothWays() {
        assertThat(ask(terminal1, "portal.dsg.internal", "A")).isEqualTo("10.9.0.10");
        assertThat(ask(terminal1, "portal.dsg.internal", "AAAA")).isEqualTo("fd00:9::10");
        assertThat(ask(terminal1, "t1.dsg.internal", "A")).isEqualTo("10.2.1.11");
        assertThat(back(terminal1, "10.2.1.11")).isEqualTo("t1.dsg.internal.");
        assertThat(back(terminal1, "fd00:9::10")).isEqualTo("portal.dsg.internal.");
        assertThat(terminal1
                        .run("dig", "+dnssec", "@10.2.1.1", "portal.dsg.internal", "A")
                        .output())
                .containsPattern("flags:[^;]* ad[ ;]");
        engine.apply(next(state.named(new Naming(NAMES.zone(), NAMES.names().subList(0, 2), NAMES.blocked()))));
        assertThat(whole(terminal1, "t2.dsg.internal", "A")).contains("NXDOMAIN");
        assertThat(whole(terminal1, "12.1.2.10.in-addr.arpa", "PTR")).contains("NXDOMAIN");
        assertThat(ask(terminal1, "t1.dsg.internal", "A")).isEqualTo("10.2.1.11");
    }

    @Test
    @DisplayName("on the block list are refused with all below them, and who asked is written down")
    void blocked() {
        assertThat(whole(terminal2, "www.bad.example", "A")).contains("NXDOMAIN");
        assertThat(ask(terminal1, "t1.dsg.internal", "A")).isEqualTo("10.2.1.11");
        List<Sighting> seen = new ArrayList<>();
        Lab.await("both questions are noted", Duration.ofSeconds(10), () -> {
            seen.addAll(engine.sightings());
            return noted(seen, "NAME_BLOCKED", "t2", "www.bad.example.")
                    && noted(seen, "NAME_ASKED", "t1", "t1.dsg.internal.");
        });
    }

    @Test
    @DisplayName("are not answered to a terminal that is isolated, nor to one that nobody knows")
    void isolated() {
        assertThat(ask(terminal1, "portal.dsg.internal", "A")).isEqualTo("10.9.0.10");
        engine.apply(States.with(state, "t1", Standing.ISOLATED));
        assertThat(whole(terminal1, "portal.dsg.internal", "A")).contains("no servers could be reached");
        assertThat(ask(terminal2, "portal.dsg.internal", "A")).isEqualTo("10.9.0.10");
    }

    @Test
    @DisplayName("that a hand has changed in the database are put right")
    void drift() {
        assertThat(engine.differences()).isEmpty();
        Host here = new Host("");
        Host.Result changed = here.run(
                "pdnsutil",
                "--config-dir=" + directory.resolve("names/authority"),
                "add-record",
                "dsg.internal",
                "evil",
                "A",
                "10.9.0.66");
        assertThat(changed.isGood()).as(changed.output()).isTrue();
        assertThat(engine.differences()).containsExactly("zones");
        engine.apply(state);
        assertThat(whole(terminal1, "evil.dsg.internal", "A")).contains("NXDOMAIN");
        assertThat(engine.differences()).isEmpty();
    }

    private static DesiredState next(DesiredState state) {
        return state.numbered(state.version() + 1, Clock.systemUTC().instant());
    }

    private static boolean noted(List<Sighting> seen, String kind, String terminal, String name) {
        return seen.stream()
                .anyMatch(each -> each.kind().equals(kind)
                        && each.facts()
                                .entrySet()
                                .containsAll(Map.of("terminal", terminal, "name", name)
                                        .entrySet()));
    }

    private static String ask(Host from, String name, String type) {
        return from.run("dig", "+short", "+time=4", "+tries=3", "@10.2.1.1", name, type)
                .output();
    }

    private static String back(Host from, String address) {
        return from.run("dig", "+short", "+time=4", "+tries=3", "@10.2.1.1", "-x", address)
                .output();
    }

    private static String whole(Host from, String name, String type) {
        return from.run("dig", "+time=1", "+tries=1", "@10.2.1.1", name, type).output();
    }
}
