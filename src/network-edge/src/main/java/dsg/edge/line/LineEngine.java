package dsg.edge.line;

import dsg.edge.core.Engine;
import dsg.edge.core.Sighting;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.system.Awaiting;
import dsg.edge.system.Host;
import dsg.edge.system.Program;
import dsg.edge.system.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** strongSwan. */
public final class LineEngine implements Engine {

    private static final Duration STARTING = Duration.ofSeconds(20);
    private static final String PROGRAM = "charon-systemd";

    private final Host host;
    private final Ends ends;
    private final Identity identity;
    private final Path directory;
    private final boolean inKernel;
    private final Clock clock;
    private final Program program;
    private final Tunnels tunnels;
    private List<String> wanted = List.of();
    private Map<String, Boolean> before = new HashMap<>();

    /**
     * Looks after the lines that end here.
     *
     * @param inKernel whether the kernel encrypts; where it cannot, the program itself does
     */
    public LineEngine(Host host, Ends ends, Identity identity, Path directory, boolean inKernel, Clock clock) {
        this.host = host;
        this.ends = ends;
        this.identity = identity;
        this.directory = directory;
        this.inKernel = inKernel;
        this.clock = clock;
        this.tunnels = new Tunnels(host, directory);
        this.program = new Program(
                host,
                List.of(PROGRAM),
                Map.of(
                        "STRONGSWAN_CONF", directory.resolve("strongswan.conf").toString(),
                        "SWANCTL_DIR", directory.toString()),
                directory.resolve("charon.out"));
    }

    @Override
    public String name() {
        return "line";
    }

    @Override
    public void open() {
        Written.directory(directory);
        identity.write(directory);
        Written.secret(directory.resolve("swanctl.conf"), "");
        Written.secret(directory.resolve("strongswan.conf"), """
            charon-systemd {
            load_modular = no
            load = random nonce openssl pem pkcs1 pkcs8 x509 revocation constraints pubkey kdf aes sha2 hmac %s kernel-netlink socket-default vici updown counters
            retransmit_tries = 3
            retransmit_timeout = 2.0
            retry_initiate_interval = 3
            install_routes = yes
            plugins {
            vici {
            socket = unix://%s
            }
            }
            filelog {
            charon {
            path = %s
            default = 1
            flush_line = yes
            }
            }
            journal {
            default = -1
            }
            }
            """.formatted(
                inKernel ? "" : "kernel-libipsec", directory.resolve("vici.sock"), directory.resolve("charon.log")));
        run();
    }

    @Override
    public void close() {
        program.end();
    }

    /** Two lines of one router would speak for the same addresses. */
    @Override
    public void check(DesiredState state) {
        List<String> names = new Connections(ends, state).names();
        if (new TreeSet<>(names).size() != names.size() || (!ends.isGateway() && names.size() > 1)) {
            throw new Broken("line.twice", String.join(", ", names));
        }
        if (!Files.isExecutable(Path.of("/usr/sbin", PROGRAM))) {
            throw new Broken("line.missing", PROGRAM);
        }
    }

    @Override
    public void apply(DesiredState state) {
        run();
        Connections connections = new Connections(ends, state);
        Written.secret(directory.resolve("swanctl.conf"), connections.text());
        Host.Result loaded = tunnels.load();
        if (!loaded.isGood()) {
            throw new Broken("line.load", loaded.output());
        }
        wanted = connections.names();
        List<String> differences = loading();
        if (!differences.isEmpty()) {
            throw new Broken("line.readback", String.join(", ", differences));
        }
        tunnels.live().stream().filter(each -> !wanted.contains(each.name())).forEach(tunnels::end);
    }

    @Override
    public List<String> differences() {
        if (!program.isAlive()) {
            return List.of(PROGRAM);
        }
        List<String> differences = loading();
        if (!ends.isGateway()) {
            List<String> up = tunnels.live().stream().map(Tunnels.Live::name).toList();
            wanted.stream().filter(each -> !up.contains(each)).forEach(tunnels::begin);
        }
        return differences;
    }

    /** Each tunnel as it is; and, in words of their own, that it has come up or gone. */
    @Override
    public List<Sighting> sightings() {
        if (!program.isAlive()) {
            return List.of();
        }
        Map<String, Boolean> now = new HashMap<>();
        wanted.forEach(each -> now.put(each, false));
        List<Sighting> seen = new ArrayList<>();
        for (Tunnels.Live each : tunnels.live()) {
            if (wanted.contains(each.name())) {
                now.merge(each.name(), each.isUp(), Boolean::logicalOr);
            }
            if (each.isUp()) {
                seen.add(sighting("LINE", each));
                if (!before.getOrDefault(each.name(), false)) {
                    seen.add(sighting("LINE_UP", each));
                }
            }
        }
        before.forEach((name, up) -> {
            if (up && !now.getOrDefault(name, false)) {
                seen.add(new Sighting(clock.instant(), "LINE_DOWN", Map.of("connection", name)));
            }
        });
        before = now;
        return seen;
    }

    private Sighting sighting(String kind, Tunnels.Live tunnel) {
        return new Sighting(
                clock.instant(),
                kind,
                Map.of(
                        "connection", tunnel.name(),
                        "cipher", tunnel.cipher(),
                        "peer", tunnel.peer(),
                        "in", String.valueOf(tunnel.in()),
                        "out", String.valueOf(tunnel.out())));
    }

    private List<String> loading() {
        TreeSet<String> loaded = new TreeSet<>(tunnels.loaded());
        return loaded.equals(new TreeSet<>(wanted)) ? List.of() : List.of("connections " + loaded);
    }

    private void run() {
        if (program.ensure()) {
            Awaiting.demand("line.silent", STARTING, tunnels::answers);
        }
    }
}
