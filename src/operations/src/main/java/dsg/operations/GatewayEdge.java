package dsg.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The gateway's own edge: firewall, ends of the lines, names and time (18.9). On a real host it is the machine itself or a guest with
 * two cards; where {@link Guests} names none it gets a namespace of its own, so that nothing of the machine's network is touched.
 */
public final class GatewayEdge {

    /** What it is called by those who ask how the servers are. */
    static final String NAME = "edge";

    private static final String EDGE = "gateway";
    private static final List<String> ENGINES = List.of(
            "/usr/sbin/nft",
            "/usr/sbin/charon-systemd",
            "/usr/sbin/swanctl",
            "/usr/sbin/ulogd",
            "/usr/sbin/pdns_server",
            "/usr/sbin/unbound",
            "/usr/sbin/chronyd");

    private final Installation here;
    private final Postgres postgres;
    private final GatewayWires wires;
    private final EdgeDaemon program;

    GatewayEdge(Installation here, Certificates certificates, Postgres postgres) {
        this.here = here;
        this.postgres = postgres;
        this.wires = GatewayWires.of(here.ports());
        this.program = new EdgeDaemon(here, certificates, EDGE, EdgeLink.PEER, NAME);
    }

    /** What keeps it from running on this machine; empty when nothing does. */
    public List<String> missing() {
        return ServiceUser.root()
                ? ENGINES.stream()
                        .filter(each -> !Files.isExecutable(Path.of(each)))
                        .toList()
                : List.of("root");
    }

    /** Starts it unless it runs; portal and database have to be up. */
    public void up() {
        if (!missing().isEmpty()) {
            throw new Trouble("ネットワークの機能に必要です: " + missing(), "Firewall, lines, names and time need: " + missing());
        }
        Guests guests = Guests.of(here);
        if (guests.edgeIsPlayed()) {
            wires.up();
        }
        if (!isUp()) {
            program.start(settings(guests));
        }
    }

    public boolean isUp() {
        return program.daemon().alive();
    }

    public void down() {
        program.stop();
        if (ServiceUser.root() && wires.names().has(GatewayWires.EDGE)) {
            wires.down();
        }
    }

    /** What it has written. */
    public String output() {
        return program.daemon().output();
    }

    Daemon daemon() {
        return program.daemon();
    }

    GatewayWires wires() {
        return wires;
    }

    /** Its firewall, names and time as an administrator would ask for them; for tests. */
    public boolean answers(String command) {
        return wires.names().succeeds(GatewayWires.EDGE, command);
    }

    private Properties settings(Guests guests) {
        Properties all = program.settings(here.internalUrl() + "/internal/edges/" + EDGE);
        boolean played = guests.edgeIsPlayed();
        all.setProperty("namespace", played ? wires.names().host(GatewayWires.EDGE) : "");
        all.setProperty("inside", guests.of("edge.inside"));
        all.setProperty("outside", guests.of("edge.outside"));
        all.setProperty("tunnel", "ipsec0");
        all.setProperty("line.fixed", guests.of("edge.line"));
        all.setProperty("line.services", guests.of("edge.services"));
        // kernels of build machines often have no ESP: a played edge encrypts by itself
        all.setProperty("line.kernel", String.valueOf(!played));
        all.setProperty("names.listen", guests.of("edge.names"));
        postgres.names().prepare().forEach((key, value) -> all.setProperty("names.database." + key, value));
        // a namespace has no clock of its own
        all.setProperty("time.leads", String.valueOf(!played));
        return all;
    }

    /** The engines by name, for whoever says what a start has left out. */
    static String engines() {
        return String.join(
                ", ",
                Stream.of("nftables", "strongSwan", "PowerDNS", "Unbound", "chrony")
                        .toList());
    }
}
