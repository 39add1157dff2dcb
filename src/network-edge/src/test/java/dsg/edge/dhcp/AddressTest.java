package dsg.edge.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Sighting;
import dsg.edge.firewall.Place;
import dsg.edge.lab.Lab;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Standing;
import dsg.edge.system.Host;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Addresses at a site's router with dnsmasq")
class AddressTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("are the register's; who is not registered here is given none, and is noted")
    void register() {
        try (Lab lab = new Lab(directory)) {
            Host router = lab.machine("r");
            Host terminal = lab.machine("a");
            Host stranger = lab.machine("x");
            lab.cable(router, "p1", terminal, "eth0");
            lab.cable(router, "p2", stranger, "eth0");
            Lab.bridge(router, "lan", "p1", "p2");
            Lab.address(router, "lan", "", "10.2.1.1/24");
            Lab.must(terminal, "ip link set eth0 address " + States.MAC_1);
            Lab.must(stranger, "ip link set eth0 address 02:00:00:00:00:99");
            AddressEngine engine = new AddressEngine(
                    router,
                    new Place("router-tokyo", "tokyo", "lan", List.of("wan0"), "tunnel0"),
                    Address.of("10.2.1.1"),
                    directory.resolve("addresses"),
                    Clock.systemUTC());
            lab.keep(() -> engine.close());
            engine.open();
            DesiredState state = States.first("router-tokyo");
            engine.apply(state);
            assertThat(asks(terminal, 10)).contains("10.2.1.11");
            assertThat(asks(stranger, 2)).doesNotContain("lease of");
            List<Sighting> seen = new ArrayList<>();
            Lab.await("the stranger is noted", Duration.ofSeconds(10), () -> {
                seen.addAll(engine.sightings());
                return seen.stream()
                        .anyMatch(each ->
                                each.kind().equals("NO_ADDRESS") && each.facts().containsValue("02:00:00:00:00:99"));
            });
            engine.apply(States.with(state, "t1", Standing.REVOKED));
            assertThat(asks(terminal, 2)).doesNotContain("lease of");
        }
    }

    private static String asks(Host terminal, int tries) {
        return terminal.run(
                        "udhcpc",
                        "-i",
                        "eth0",
                        "-n",
                        "-q",
                        "-f",
                        "-t",
                        String.valueOf(tries),
                        "-T",
                        "1",
                        "-s",
                        "/bin/true")
                .output();
    }
}
