package dsg.edge.time;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.edge.core.Sighting;
import dsg.edge.lab.Lab;
import dsg.edge.lab.Papers;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
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

@DisplayName("Time with NTS")
class SecuredTimeTest {

    private static final String TRUSTED = "10.2.1.5";
    private static final String FOREIGN = "10.2.1.6";
    private static final String ELSEWHERE = "10.2.1.7";
    private static final String NAKED = "10.2.1.8";

    @TempDir
    Path directory;

    @Test
    @Proves(value = "R39", says = "Terminals get standard time")
    @DisplayName(
            "is taken from the source that our authority has certified; one certified by others, one with a certificate"
                    + " of another address and one with none at all are asked and not believed")
    void onlyCertified() throws IOException {
        Papers own = new Papers(Files.createDirectory(directory.resolve("own")));
        Papers foreign = new Papers(Files.createDirectory(directory.resolve("foreign")));
        own.server("trusted", TRUSTED);
        foreign.server("foreign", FOREIGN);
        own.server("elsewhere", "10.2.1.70");
        try (Lab lab = new Lab(directory)) {
            Host edge = lab.machine("e");
            List<String> ports = new ArrayList<>();
            List<Host> sources = new ArrayList<>();
            for (String address : List.of(TRUSTED, FOREIGN, ELSEWHERE, NAKED)) {
                Host source = lab.machine("s" + sources.size());
                ports.add("p" + sources.size());
                lab.cable(edge, ports.getLast(), source, "eth0");
                sources.add(source);
            }
            Lab.bridge(edge, "lan", ports.toArray(String[]::new));
            Lab.address(edge, "lan", "", "10.2.1.1/24");
            for (int i = 0; i < sources.size(); i++) {
                Lab.address(sources.get(i), "eth0", "", "10.2.1." + (5 + i) + "/24");
            }
            server(lab, sources.get(0), "trusted", papers(own, "trusted"));
            server(lab, sources.get(1), "foreign", papers(foreign, "foreign"));
            server(lab, sources.get(2), "elsewhere", papers(own, "elsewhere"));
            server(lab, sources.get(3), "naked", "");
            TimeEngine engine = new TimeEngine(
                    edge,
                    "gateway",
                    directory.resolve("time"),
                    Path.of(own.file("servers", "pem")),
                    false,
                    Clock.systemUTC());
            lab.keep(engine::close);
            engine.open();
            List<Address> all =
                    List.of(Address.of(TRUSTED), Address.of(FOREIGN), Address.of(ELSEWHERE), Address.of(NAKED));
            var state = States.first("gateway").timed(new Timing(all, 1000, true));
            engine.check(state);
            engine.apply(state);
            List<Sighting> seen = new ArrayList<>();
            Lab.await("the certified source is heard", Duration.ofSeconds(30), () -> {
                seen.addAll(engine.sightings());
                return isReached(seen, TRUSTED);
            });
            awaitRefusal(lab, FOREIGN, "The certificate issuer is unknown");
            awaitRefusal(lab, ELSEWHERE, "The name in the certificate does not match");
            awaitRefusal(lab, NAKED, "Connection refused");
            seen.addAll(engine.sightings());
            assertThat(List.of(FOREIGN, ELSEWHERE, NAKED)).noneMatch(source -> isReached(seen, source));
            assertThat(edge.run(
                                    "chronyc",
                                    "-h",
                                    directory.resolve("time/chronyd.sock").toString(),
                                    "-c",
                                    "authdata")
                            .output()
                            .lines()
                            .filter(line -> line.startsWith(TRUSTED + ",NTS,")))
                    .as("by keys that were agreed on under its certificate")
                    .singleElement()
                    .satisfies(line -> assertThat(line.split(",")[2]).isNotEqualTo("0"));
            assertThat(answersWithout(edge))
                    .as("the one that shows nothing would answer whoever believes it")
                    .isTrue();
        }
    }

    private static void awaitRefusal(Lab lab, String source, String because) {
        Lab.await(
                source + " was asked for its certificate",
                Duration.ofSeconds(30),
                () -> lab.text("time/chronyd.log")
                        .lines()
                        .anyMatch(line -> line.contains(source + ":4460") && line.contains(because)));
    }

    private static boolean isReached(List<Sighting> seen, String source) {
        return seen.stream()
                .map(Sighting::facts)
                .anyMatch(facts -> source.equals(facts.get("address")) && "true".equals(facts.get("reached")));
    }

    private static boolean answersWithout(Host edge) {
        return edge.run(
                        "timeout",
                        "10",
                        "chronyd",
                        "-Q",
                        "-t",
                        "8",
                        "-f",
                        "/dev/null",
                        "server " + NAKED + " iburst maxsamples 1")
                .isGood();
    }

    private static String papers(Papers papers, String name) {
        return "ntsservercert %s%nntsserverkey %s%n".formatted(papers.file(name, "pem"), papers.file(name, "key"));
    }

    private void server(Lab lab, Host host, String name, String papers) throws IOException {
        Path own = Files.createDirectories(directory.resolve("server-" + name));
        Path file = Files.writeString(own.resolve("chrony.conf"), """
            %slocal stratum 3
            allow
            cmdport 0
            bindcmdaddress /
            pidfile %s
            ntsdumpdir %s
            """.formatted(papers, own.resolve("pid"), own));
        lab.keep(host.start(
                List.of("chronyd", "-x", "-d", "-u", "root", "-f", file.toString()), Map.of(), own.resolve("log")));
    }
}
