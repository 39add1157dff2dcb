package dsg.edge.time;

import dsg.edge.core.Engine;
import dsg.edge.core.Sighting;
import dsg.edge.state.Address;
import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Site;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.system.Awaiting;
import dsg.edge.system.Host;
import dsg.edge.system.Program;
import dsg.edge.system.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** chrony. */
public final class TimeEngine implements Engine {

    private static final Duration STARTING = Duration.ofSeconds(20);

    private final Host host;
    private final Path directory;
    private final Path authority;
    private final boolean setsClock;
    private final Clock clock;
    private final Program program;
    private DesiredState state;
    private String applied = "";
    private final Set<String> off = new HashSet<>();

    /**
     * Looks after time here.
     *
     * @param authority who certifies sources that have to show a certificate, and nobody else does
     * @param setsClock whether the machine's clock is led; not where another program does that, or where it is shared
     */
    public TimeEngine(Host host, String edge, Path directory, Path authority, boolean setsClock, Clock clock) {
        this.host = host;
        this.directory = directory;
        this.authority = authority;
        this.setsClock = setsClock;
        this.clock = clock;
        this.state = DesiredState.closed(edge);
        List<String> command = new ArrayList<>(List.of("chronyd", "-d", "-u", "root", "-f", file().toString()));
        if (!setsClock) {
            command.add("-x");
        }
        this.program = new Program(host, command, Map.of(), directory.resolve("chronyd.log"));
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public void open() {
        // chronyd silently does without its socket where others may write beside it
        Written.directory(directory);
        host.run("chmod", "0750", directory.toString());
    }

    @Override
    public void close() {
        program.end();
    }

    @Override
    public void check(DesiredState wanted) {
        String text = text(wanted);
        if (text.contains("makestep")) {
            throw new Broken("time.step", text);
        }
    }

    @Override
    public void apply(DesiredState wanted) {
        String text = text(wanted);
        if (!text.equals(applied) || !program.isAlive()) {
            program.end();
            Written.secret(file(), text);
            program.ensure();
            Awaiting.demand("time.silent", STARTING, this::answers);
            applied = text;
        }
        state = wanted;
    }

    @Override
    public List<String> differences() {
        return program.isAlive() && answers() ? List.of() : List.of("chronyd");
    }

    /** How far each source and each terminal is off; and, once, that one is off too far. */
    @Override
    public List<Sighting> sightings() {
        List<Sighting> seen = new ArrayList<>();
        if (!program.isAlive()) {
            return seen;
        }
        Map<String, String> terminals = state.terminals().stream()
                .collect(Collectors.toMap(each -> each.address().toString(), Terminal::id, (one, other) -> other));
        for (Offset each : Offset.read(call("sources").output())) {
            Map<String, String> facts = new TreeMap<>(Map.of(
                    "address",
                    each.address(),
                    "millis",
                    String.valueOf(each.millis()),
                    "reached",
                    String.valueOf(each.reached())));
            if (terminals.containsKey(each.address())) {
                facts.put("terminal", terminals.get(each.address()));
            }
            seen.add(new Sighting(clock.instant(), "CLOCK", facts));
            boolean far =
                    each.reached() && Math.abs(each.millis()) > state.timing().limitMillis();
            if (far && off.add(each.address())) {
                seen.add(new Sighting(clock.instant(), "CLOCK_OFF", facts));
            } else if (each.reached() && !far && off.remove(each.address())) {
                seen.add(new Sighting(clock.instant(), "CLOCK_BACK", facts));
            }
        }
        return seen;
    }

    private boolean answers() {
        return call("tracking").isGood();
    }

    private Host.Result call(String command) {
        return host.run("chronyc", "-h", directory.resolve("chronyd.sock").toString(), "-c", command);
    }

    private Path file() {
        return directory.resolve("chrony.conf");
    }

    private String text(DesiredState wanted) {
        String sources = wanted.timing().sources().stream()
                .map(Address::toString)
                .map(source -> "server %s %siburst minpoll 2 maxpoll 6\n"
                        .formatted(source, wanted.timing().secured() ? "nts " : ""))
                .collect(Collectors.joining());
        String secured = wanted.timing().secured() ? secured() : "";
        // measured, never believed
        String terminals = wanted.terminals().stream()
                .filter(each -> each.standing() == Standing.ADMITTED)
                .map(Terminal::address)
                .map(terminal -> "server %s noselect iburst minpoll 4 maxpoll 8\n".formatted(terminal))
                .collect(Collectors.joining());
        String allowed = wanted.sites().stream()
                .map(Site::network)
                .map(network -> "allow %s\n".formatted(network))
                .collect(Collectors.joining());
        return """
            %s%s%s%slocal stratum 10
            cmdport 0
            bindcmdaddress %s
            pidfile %s
            driftfile %s
            """.formatted(
                        secured,
                        sources,
                        terminals,
                        allowed,
                        directory.resolve("chronyd.sock"),
                        directory.resolve("chronyd.pid"),
                        directory.resolve("drift"));
    }

    /** Whoever is certified by others is not believed, and nobody who shows nothing; terminals are only measured. */
    private String secured() {
        return "nosystemcert\nntstrustedcerts %s\nauthselectmode require\n".formatted(authority);
    }

    /** Whether the machine's own clock is led here. */
    public boolean setsClock() {
        return setsClock;
    }
}
