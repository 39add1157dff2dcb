package dsg.edge.firewall;

import dsg.edge.core.Edge;
import dsg.edge.core.LastGood;
import dsg.edge.core.Sighting;
import dsg.edge.lab.Lab;
import dsg.edge.lab.Peer;
import dsg.edge.lab.States;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Seal;
import dsg.edge.state.Signer;
import dsg.edge.system.Host;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A site with three terminals at its router, services at the other end of what stands for the tunnel, and a way around it. */
final class SiteLab implements AutoCloseable {

    static final String EDGE = "router-tokyo";

    final Lab lab;
    final Host router;
    final Host services;
    final Host terminal1;
    final Host terminal2;
    final Host stranger;
    final KeyPair portal = newKey();
    FirewallEngine firewall;
    final List<Sighting> seen = new ArrayList<>();
    Edge edge;

    SiteLab(Path directory) {
        lab = new Lab(directory);
        router = lab.machine("r");
        services = lab.machine("s");
        Host outside = lab.machine("o");
        terminal1 = terminal("a", "p1", States.MAC_1, "10.2.1.11/24");
        terminal2 = terminal("b", "p2", States.MAC_2, "10.2.1.12/24");
        stranger = terminal("x", "p3", "02:00:00:00:00:99", "10.2.1.99/24");
        Lab.bridge(router, "lan", "p1", "p2", "p3");
        Lab.address(router, "lan", "", "10.2.1.1/24");
        lab.cable(router, "tunnel0", services, "eth0");
        Lab.address(router, "tunnel0", "", "10.9.0.1/24");
        Lab.address(services, "eth0", "", "10.9.0.10/24");
        Lab.must(services, "ip route add 10.2.0.0/16 via 10.9.0.1");
        lab.cable(router, "wan0", outside, "eth0");
        Lab.address(router, "wan0", "", "198.51.100.1/24");
        Lab.address(outside, "eth0", "", "198.51.100.2/24");
        Lab.must(outside, "ip route add 10.2.0.0/16 via 198.51.100.1");
        Lab.forwards(router);
        lab.keep(Ulogd.start(router, directory));
        firewall = new FirewallEngine(router, place(), Ulogd.notes(directory), Clock.systemUTC());
        edge = newEdge();
        Path output = directory.resolve("peer.log");
        lab.java(services, Peer.class, output, "serve", "443", "8000", "9000", "22");
        Lab.await(
                "the services answer",
                Duration.ofSeconds(20),
                () -> lab.text("peer.log")
                                .lines()
                                .filter(line -> line.startsWith("serving"))
                                .count()
                        == 4);
    }

    /** All as it was wired, and an edge that has never heard from the portal. */
    void reset() {
        restore(terminal1, States.MAC_1, "10.2.1.11/24");
        restore(terminal2, States.MAC_2, "10.2.1.12/24");
        restore(stranger, "02:00:00:00:00:99", "10.2.1.99/24");
        router.run("ip", "route", "del", "10.9.0.0/24", "via", "198.51.100.2");
        Lab.must(router, "ip link set tunnel0 up");
        router.run("conntrack", "-F");
        lab.directory().resolve("state.json").toFile().delete();
        firewall = new FirewallEngine(router, place(), Ulogd.notes(lab.directory()), Clock.systemUTC());
        seen.clear();
        edge = newEdge();
        edge.sightings();
    }

    private static void restore(Host terminal, String mac, String address) {
        Lab.must(terminal, "ip addr flush dev eth0");
        Lab.address(terminal, "eth0", mac, address);
        Lab.must(terminal, "ip route replace default via 10.2.1.1");
    }

    static Place place() {
        return new Place(EDGE, "tokyo", "lan", List.of("wan0"), "tunnel0");
    }

    /** The edge's program, begun anew over what it kept. */
    Edge newEdge() {
        Edge begun = new Edge(
                EDGE,
                Signer.of(portal.getPublic()),
                new LastGood(lab.directory().resolve("state.json")),
                List.of(firewall),
                Clock.systemUTC());
        begun.start();
        return begun;
    }

    private Host terminal(String name, String port, String mac, String address) {
        Host host = lab.machine(name);
        lab.cable(host, "eth0", router, port);
        Lab.address(host, "eth0", mac, address);
        Lab.must(host, "ip route add default via 10.2.1.1");
        return host;
    }

    Edge.Outcome receive(DesiredState state) throws GeneralSecurityException {
        return edge.receive(Seal.close(state, portal.getPrivate()));
    }

    static boolean pings(Host from, String address) {
        return from.run("ping", "-c", "1", "-W", "1", address).isGood();
    }

    static boolean connects(Host from, String address, int port) {
        return from.run("timeout", "0.8", "bash", "-c", "exec 3<>/dev/tcp/" + address + "/" + port)
                .isGood();
    }

    /** Waits for a note of this kind about this terminal. */
    void awaitNote(String kind, String terminal) {
        Lab.await(kind + " of " + terminal + " is noted", Duration.ofSeconds(10), () -> {
            seen.addAll(edge.sightings());
            return seen.stream()
                    .anyMatch(each -> each.kind().equals(kind)
                            && terminal.equals(each.facts().getOrDefault("terminal", "")));
        });
    }

    @Override
    public void close() {
        lab.close();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(384);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
