package dsg.edge.dhcp;

import dsg.edge.core.Engine;
import dsg.edge.core.Sighting;
import dsg.edge.firewall.Place;
import dsg.edge.state.Address;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.system.Host;
import dsg.edge.system.Lines;
import dsg.edge.system.Program;
import dsg.edge.system.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** dnsmasq. Who is not registered at this site is given nothing, and is noted. */
public final class AddressEngine implements Engine {

    private static final Pattern IGNORED = Pattern.compile(
            ".*DHCPDISCOVER\\([^)]*\\) (?:[0-9.]+ )?(([0-9a-f]{2}:){5}[0-9a-f]{2}) (?:ignored|no address available).*");

    private final Host host;
    private final Place place;
    private final Address router;
    private final Path directory;
    private final Clock clock;
    private final Program program;
    private final Lines log;
    private String applied = "";

    /**
     * Gives terminals their addresses here.
     *
     * @param router its own address towards the terminals
     */
    public AddressEngine(Host host, Place place, Address router, Path directory, Clock clock) {
        this.host = host;
        this.place = place;
        this.router = router;
        this.directory = directory;
        this.clock = clock;
        this.log = new Lines(directory.resolve("dnsmasq.log"));
        this.program = new Program(
                host,
                List.of("dnsmasq", "-k", "-C", directory.resolve("dnsmasq.conf").toString()),
                Map.of(),
                directory.resolve("dnsmasq.out"));
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public void open() {
        Written.directory(directory);
    }

    @Override
    public void close() {
        program.end();
    }

    @Override
    public void check(DesiredState state) {
        text(state);
    }

    @Override
    public void apply(DesiredState state) {
        String text = text(state);
        if (!text.equals(applied) || !program.isAlive()) {
            program.end();
            Written.secret(directory.resolve("dnsmasq.conf"), text);
            host.run(
                    "dnsmasq", "--test", "-C", directory.resolve("dnsmasq.conf").toString());
            program.ensure();
            applied = text;
        }
    }

    @Override
    public List<String> differences() {
        return program.isAlive() || applied.isEmpty() ? List.of() : List.of("dnsmasq");
    }

    @Override
    public List<Sighting> sightings() {
        return log.more().stream()
                .map(IGNORED::matcher)
                .filter(Matcher::matches)
                .map(found -> new Sighting(clock.instant(), "NO_ADDRESS", Map.of("mac", found.group(1))))
                .distinct()
                .toList();
    }

    private String text(DesiredState state) {
        String ranges = state.sites().stream()
                .filter(each -> each.id().equals(place.site()))
                .map(each ->
                        "dhcp-range=%s,static,12h\n".formatted(each.network().first()))
                .collect(Collectors.joining());
        String terminals = state.terminals().stream()
                .filter(each -> each.site().equals(place.site()) && each.standing() != Standing.REVOKED)
                .map(AddressEngine::entry)
                .collect(Collectors.joining());
        return """
            port=0
            interface=%s
            bind-dynamic
            except-interface=lo
            dhcp-authoritative
            dhcp-leasefile=%s
            pid-file=%s
            log-dhcp
            log-facility=%s
            user=root
            dhcp-option=option:router,%s
            %s%s\
            """.formatted(
                        place.inside(),
                        directory.resolve("leases"),
                        directory.resolve("dnsmasq.pid"),
                        directory.resolve("dnsmasq.log"),
                        router,
                        ranges,
                        terminals);
    }

    private static String entry(Terminal terminal) {
        return "dhcp-host=%s,%s\n".formatted(terminal.mac(), terminal.address());
    }
}
