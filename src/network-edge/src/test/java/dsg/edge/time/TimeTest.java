package dsg.edge.time;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Sighting;
import dsg.edge.lab.Lab;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Timing;
import dsg.edge.system.Host;
import dsg.proof.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Time at an edge with chrony")
class TimeTest {

    @TempDir
    Path directory;

    @Test
    @Proves(value = "R39", says = "Terminals get standard time")
    @DisplayName("is taken from the sources, given to terminals, and a terminal whose clock is off is told of; nothing"
            + " steps")
    void offsets() throws IOException {
        try (Lab lab = new Lab(directory)) {
            Host edge = lab.machine("e");
            Host source = lab.machine("s");
            Host good = lab.machine("a");
            Host wrong = lab.machine("b");
            lab.cable(edge, "p0", source, "eth0");
            lab.cable(edge, "p1", good, "eth0");
            lab.cable(edge, "p2", wrong, "eth0");
            Lab.bridge(edge, "lan", "p0", "p1", "p2");
            Lab.address(edge, "lan", "", "10.2.1.1/24");
            Lab.address(source, "eth0", "", "10.2.1.5/24");
            Lab.address(good, "eth0", States.MAC_1, "10.2.1.11/24");
            Lab.address(wrong, "eth0", States.MAC_2, "10.2.1.12/24");
            server(lab, source, "source", "");
            server(lab, good, "good", "");
            server(lab, wrong, "wrong", "+3s");
            TimeEngine engine = new TimeEngine(
                    edge, "router-tokyo", directory.resolve("time"), directory, false, Clock.systemUTC());
            lab.keep(() -> engine.close());
            engine.open();
            DesiredState state =
                    States.first("router-tokyo").timed(new Timing(List.of(Address.of("10.2.1.5")), 1000, false));
            engine.check(state);
            engine.apply(state);
            List<Sighting> seen = new ArrayList<>();
            Lab.await("the wrong clock is told", Duration.ofSeconds(40), () -> {
                seen.addAll(engine.sightings());
                return told(seen, "CLOCK_OFF", "t2") && told(seen, "CLOCK", "t1");
            });
            assertThat(told(seen, "CLOCK_OFF", "t1")).isFalse();
            assertThat(seen).anySatisfy(each -> assertThat(each.facts()).containsEntry("address", "10.2.1.5"));
            assertThat(answersTime(good))
                    .as("a terminal of the site is given time")
                    .isTrue();
            assertThat(Files.readString(directory.resolve("time/chrony.conf"))).doesNotContain("makestep");
            assertThat(engine.differences()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "is told to be doubtful when a second source is off, by that source's address, and once; it is back when the"
                    + " source is")
    void secondSource() throws IOException {
        try (Lab lab = new Lab(directory)) {
            Host edge = lab.machine("e");
            Host first = lab.machine("s");
            Host second = lab.machine("w");
            lab.cable(edge, "p0", first, "eth0");
            lab.cable(edge, "p1", second, "eth0");
            Lab.bridge(edge, "lan", "p0", "p1");
            Lab.address(edge, "lan", "", "10.2.1.1/24");
            Lab.address(first, "eth0", "", "10.2.1.5/24");
            Lab.address(second, "eth0", "", "10.2.1.6/24");
            server(lab, first, "first", "");
            Process wrong = server(lab, second, "second", "-4s");
            TimeEngine engine =
                    new TimeEngine(edge, "gateway", directory.resolve("time"), directory, false, Clock.systemUTC());
            lab.keep(() -> engine.close());
            engine.open();
            DesiredState state = States.first("gateway")
                    .timed(new Timing(List.of(Address.of("10.2.1.5"), Address.of("10.2.1.6")), 1000, false));
            engine.check(state);
            engine.apply(state);
            List<Sighting> seen = new ArrayList<>();
            Lab.await("the second source is told", Duration.ofSeconds(40), () -> {
                seen.addAll(engine.sightings());
                return source(seen, "CLOCK_OFF", "10.2.1.6") == 1 && source(seen, "CLOCK", "10.2.1.5") > 0;
            });
            assertThat(source(seen, "CLOCK_OFF", "10.2.1.5")).isZero();
            assertThat(seen.stream()
                            .filter(each -> each.kind().equals("CLOCK_OFF"))
                            .mapToLong(each -> Long.parseLong(each.facts().getOrDefault("millis", "0"))))
                    .allSatisfy(millis -> assertThat(Math.abs(millis)).isBetween(3_500L, 4_500L));
            end(wrong);
            server(lab, second, "again", "");
            Lab.await("the second source is believed again", Duration.ofSeconds(60), () -> {
                seen.addAll(engine.sightings());
                return source(seen, "CLOCK_BACK", "10.2.1.6") == 1;
            });
            assertThat(source(seen, "CLOCK_OFF", "10.2.1.6")).as("once").isOne();
        }
    }

    private static long source(List<Sighting> seen, String kind, String address) {
        return seen.stream()
                .filter(each -> each.kind().equals(kind)
                        && "true".equals(each.facts().get("reached"))
                        && address.equals(each.facts().get("address")))
                .count();
    }

    private static void end(Process program) {
        program.destroy();
        Lab.await("it has ended", Duration.ofSeconds(10), () -> !program.isAlive());
    }

    private static boolean told(List<Sighting> seen, String kind, String terminal) {
        return seen.stream()
                .anyMatch(each -> each.kind().equals(kind)
                        && "true".equals(each.facts().get("reached"))
                        && terminal.equals(each.facts().getOrDefault("terminal", "")));
    }

    private static boolean answersTime(Host terminal) {
        return terminal.run(
                        "timeout",
                        "10",
                        "chronyd",
                        "-Q",
                        "-t",
                        "8",
                        "-f",
                        "/dev/null",
                        "server 10.2.1.1 iburst maxsamples 1")
                .isGood();
    }

    /** @param fake how far its clock is off, in libfaketime's words; empty: not at all */
    private Process server(Lab lab, Host host, String name, String fake) throws IOException {
        Path own = Files.createDirectories(directory.resolve(name));
        Path file = Files.writeString(own.resolve("chrony.conf"), """
            local stratum 3
            allow
            cmdport 0
            bindcmdaddress /
            pidfile %s
            """.formatted(own.resolve("pid")));
        List<String> command = new ArrayList<>(List.of("chronyd", "-x", "-d", "-u", "root", "-f", file.toString()));
        Map<String, String> environment = fake.isEmpty()
                ? Map.of()
                : Map.of("LD_PRELOAD", faketime(), "FAKETIME", fake, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        return lab.keep(host.start(command, environment, own.resolve("log")));
    }

    private static String faketime() throws IOException {
        try (var found =
                Files.find(Path.of("/usr/lib"), 4, (path, facts) -> path.endsWith("faketime/libfaketime.so.1"))) {
            return found.findFirst().orElseThrow().toString();
        }
    }
}
