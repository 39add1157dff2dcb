package dsg.edge.line;

import dsg.edge.core.Edge;
import dsg.edge.core.LastGood;
import dsg.edge.core.Sighting;
import dsg.edge.firewall.FirewallEngine;
import dsg.edge.firewall.Place;
import dsg.edge.lab.Lab;
import dsg.edge.lab.Papers;
import dsg.edge.lab.Peer;
import dsg.edge.lab.States;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Network;
import dsg.edge.state.Seal;
import dsg.edge.state.Signer;
import dsg.edge.state.Tunnel;
import dsg.edge.system.Host;
import dsg.edge.system.Written;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A terminal at its router, a dedicated line and a mobile one behind a NAT, the carrier's network between, the gateway, a service
 * behind it. Both edges are the program's own.
 */
final class LineLab implements AutoCloseable {

    static final String ROUTER = "router-tokyo";
    static final Tunnel FIXED = new Tunnel(ROUTER, "tokyo", false, Network.of("10.2.1.0/24"));
    static final Tunnel MOBILE = new Tunnel(ROUTER, "tokyo", true, Network.of("10.2.1.0/24"));

    static final Tunnel ANOTHER = new Tunnel("router-osaka", "osaka", false, Network.of("10.2.2.0/24"));

    final Lab lab;
    final Host terminal;
    final Host router;
    final Host carrier;
    final Host gateway;
    final Host services;
    final KeyPair portal = newKey();
    final Edge routerEdge;
    final Edge gatewayEdge;
    final List<Sighting> seen = new ArrayList<>();
    private long version;

    LineLab(Path directory) {
        lab = new Lab(directory);
        terminal = lab.machine("t");
        router = lab.machine("r");
        carrier = lab.machine("c");
        Host nat = lab.machine("n");
        gateway = lab.machine("g");
        services = lab.machine("s");
        wire(nat);
        Papers papers = new Papers(directory);
        gatewayEdge = edge(
                "gateway",
                gateway,
                papers.identity("network-edge"),
                new Ends(
                        "gateway",
                        Address.of("198.18.0.1"),
                        Address.of("198.18.0.1"),
                        Address.of("198.18.0.1"),
                        Network.of("10.9.0.0/24")),
                new Place("gateway", "", "lan", List.of("wan0"), "ipsec0"));
        routerEdge = edge(
                ROUTER,
                router,
                papers.identity(ROUTER),
                new Ends(
                        ROUTER,
                        Address.of("198.18.1.1"),
                        Address.of("192.168.7.2"),
                        Address.of("198.18.0.1"),
                        Network.of("10.9.0.0/24")),
                new Place(ROUTER, "tokyo", "lan", List.of("wan0", "mob0"), "ipsec0"));
        lab.java(services, Peer.class, directory.resolve("peer.log"), "serve", "443");
        Lab.await(
                "the service answers",
                Duration.ofSeconds(20),
                () -> lab.text("peer.log").contains("serving"));
    }

    private void wire(Host nat) {
        lab.cable(terminal, "eth0", router, "lan");
        Lab.address(terminal, "eth0", States.MAC_1, "10.2.1.11/24");
        Lab.must(terminal, "ip route add default via 10.2.1.1");
        Lab.address(router, "lan", "", "10.2.1.1/24");
        lab.cable(router, "wan0", carrier, "w1");
        Lab.address(router, "wan0", "", "198.18.1.1/24");
        Lab.address(carrier, "w1", "", "198.18.1.254/24");
        lab.cable(router, "mob0", nat, "in0");
        Lab.address(router, "mob0", "", "192.168.7.2/24");
        Lab.address(nat, "in0", "", "192.168.7.1/24");
        lab.cable(nat, "out0", carrier, "w2");
        Lab.address(nat, "out0", "", "198.18.2.2/24");
        Lab.address(carrier, "w2", "", "198.18.2.1/24");
        Lab.must(nat, "ip route add default via 198.18.2.1");
        nat.run(
                List.of("nft", "-f", "-"),
                "table ip nat { chain post { type nat hook postrouting priority srcnat; oifname out0 masquerade; }; }");
        lab.cable(gateway, "wan0", carrier, "w3");
        Lab.address(gateway, "wan0", "", "198.18.0.1/24");
        Lab.address(carrier, "w3", "", "198.18.0.254/24");
        Lab.must(gateway, "ip route add default via 198.18.0.254");
        lab.cable(gateway, "lan", services, "eth0");
        Lab.address(gateway, "lan", "", "10.9.0.1/24");
        Lab.address(services, "eth0", "", "10.9.0.10/24");
        Lab.must(services, "ip route add default via 10.9.0.1");
        // what an attacker at the carrier would wish for: a way that works without any tunnel
        Lab.must(router, "ip route add default via 198.18.1.254");
        Lab.must(router, "ip rule add from 192.168.7.2 lookup 70");
        Lab.must(router, "ip route add default via 192.168.7.1 table 70");
        Lab.must(carrier, "ip route add 10.2.1.0/24 via 198.18.1.1");
        Lab.must(carrier, "ip route add 10.9.0.0/24 via 198.18.0.1");
        List.of(router, carrier, nat, gateway).forEach(Lab::forwards);
    }

    private Edge edge(String name, Host host, Identity identity, Ends ends, Place place) {
        Path own = Written.directory(lab.directory().resolve(name));
        Edge edge = new Edge(
                name,
                Signer.of(portal.getPublic()),
                new LastGood(own.resolve("state.json")),
                List.of(
                        new FirewallEngine(host, place, own.resolve("notes"), Clock.systemUTC()),
                        new LineEngine(host, ends, identity, own.resolve("line"), false, Clock.systemUTC())),
                Clock.systemUTC());
        edge.start();
        return edge;
    }

    /** Tells both ends, the gateway first. */
    void tell(List<Tunnel> atGateway, List<Tunnel> atRouter) throws GeneralSecurityException {
        version++;
        tell(gatewayEdge, "gateway", atGateway);
        tell(routerEdge, ROUTER, atRouter);
    }

    private void tell(Edge edge, String name, List<Tunnel> tunnels) throws GeneralSecurityException {
        DesiredState state = States.first(name)
                .linked(tunnels)
                .numbered(version, Clock.systemUTC().instant());
        Edge.Outcome outcome = edge.receive(Seal.close(state, portal.getPrivate()));
        if (outcome != Edge.Outcome.APPLIED) {
            throw new IllegalStateException(edge.sightings().toString());
        }
    }

    boolean reaches() {
        return terminal.run("ping", "-c", "1", "-W", "1", States.SERVICES).isGood();
    }

    void awaitReach(boolean wanted) {
        Lab.await("the service " + (wanted ? "is" : "is not") + " reached", Duration.ofSeconds(30), () -> {
            routerEdge.watch();
            seen.addAll(routerEdge.sightings());
            seen.addAll(gatewayEdge.sightings());
            return reaches() == wanted;
        });
    }

    /** What passed at the carrier while this was done, in tcpdump's words, of packets that this filter lets through. */
    String captured(String filter, Runnable work) {
        Path file = lab.directory().resolve("capture");
        file.toFile().delete();
        Process capture = carrier.start(
                List.of("tcpdump", "-i", "any", "-n", "-l", "--immediate-mode", filter), java.util.Map.of(), file);
        Lab.await(
                "it is listened",
                Duration.ofSeconds(10),
                () -> lab.text("capture").contains("listening on"));
        work.run();
        capture.destroy();
        Lab.await("listening has ended", Duration.ofSeconds(10), () -> !capture.isAlive());
        return lab.text("capture");
    }

    @Override
    public void close() {
        routerEdge.close();
        gatewayEdge.close();
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
