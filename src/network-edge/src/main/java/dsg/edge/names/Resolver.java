package dsg.edge.names;

import dsg.edge.state.Broken;
import dsg.edge.state.DesiredState;
import dsg.edge.state.Site;
import dsg.edge.state.Standing;
import dsg.edge.state.Terminal;
import dsg.edge.system.Host;
import dsg.edge.system.Program;
import dsg.edge.system.Written;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Unbound: answers terminals that are admitted, and nobody else. */
final class Resolver {

    private static final String USER = "unbound";

    private final Host host;
    private final NamesPlace place;
    private final Path directory;
    private final Program program;

    Resolver(Host host, NamesPlace place) {
        this.host = host;
        this.place = place;
        this.directory = place.directory().resolve("resolver");
        this.program = new Program(
                host,
                List.of("unbound", "-d", "-c", directory.resolve("unbound.conf").toString()),
                Map.of(),
                place.directory().resolve("unbound.out"));
    }

    Path log() {
        return directory.resolve("unbound.log");
    }

    void write(DesiredState state, Collection<String> zones, String anchors) {
        Written.directory(directory, USER);
        Written.open(directory.resolve("anchors"), anchors);
        Written.open(directory.resolve("blocked"), blocked(state));
        Written.open(directory.resolve("unbound.conf"), settings(state, zones));
        Host.Result checked =
                host.run("unbound-checkconf", directory.resolve("unbound.conf").toString());
        if (!checked.isGood()) {
            throw new Broken("names.unbound", checked.output());
        }
    }

    /** What it has been told before is forgotten: a name that is gone is gone. */
    void restart() {
        program.end();
        program.ensure();
    }

    boolean isAlive() {
        return program.isAlive();
    }

    void close() {
        program.end();
    }

    boolean answers() {
        return control("status").isGood();
    }

    private Host.Result control(String command) {
        return host.run(
                "unbound-control", "-c", directory.resolve("unbound.conf").toString(), command);
    }

    private String settings(DesiredState state, Collection<String> zones) {
        return server()
                + access(state)
                // what Unbound holds of its own about private addresses would stand before ours
                + zones.stream()
                        .map(zone -> "local-zone: \"%s.\" transparent\n".formatted(zone))
                        .collect(Collectors.joining())
                + blocking()
                + zones.stream()
                        .map(zone -> "stub-zone:\nname: \"%s.\"\nstub-addr: 127.0.0.1@%d\n"
                                .formatted(zone, place.authority()))
                        .collect(Collectors.joining());
    }

    private String server() {
        return """
            server:
            interface: %s
            interface: 127.0.0.1
            port: 53
            username: "%s"
            chroot: ""
            directory: "%s"
            pidfile: "%s/unbound.pid"
            use-syslog: no
            logfile: "%s"
            log-time-ascii: no
            log-queries: yes
            verbosity: 1
            do-ip6: no
            do-not-query-localhost: no
            hide-identity: yes
            hide-version: yes
            qname-minimisation: no
            module-config: "respip validator iterator"
            trust-anchor-file: "%s"
            cache-max-ttl: 5
            cache-max-negative-ttl: 2
            """.formatted(place.listen(), USER, directory, directory, log(), directory.resolve("anchors"));
    }

    private String blocking() {
        return """
            remote-control:
            control-enable: yes
            control-interface: "%s/control.sock"
            control-use-cert: no
            rpz:
            name: dsg-block.
            zonefile: "%s"
            rpz-log: yes
            rpz-log-name: dsg-block
            """.formatted(directory, directory.resolve("blocked"));
    }

    /** The narrower one decides: an isolated or revoked terminal is answered nothing at all, not even that. */
    private static String access(DesiredState state) {
        String sites = state.sites().stream()
                .map(Site::network)
                .map(network -> "access-control: %s allow\n".formatted(network))
                .collect(Collectors.joining());
        String shut = state.terminals().stream()
                .filter(each -> each.standing() != Standing.ADMITTED)
                .filter(each -> state.terminals().stream()
                        .noneMatch(other -> other.standing() == Standing.ADMITTED
                                && other.address().equals(each.address())))
                .map(Terminal::address)
                .distinct()
                .map(address -> "access-control: %s/32 deny\n".formatted(address))
                .collect(Collectors.joining());
        return "access-control: 0.0.0.0/0 deny\naccess-control: 127.0.0.0/8 allow\n" + sites + shut;
    }

    private static String blocked(DesiredState state) {
        String rules = state.naming().blocked().stream()
                .map(name -> "%s CNAME .\n*.%s CNAME .\n".formatted(name, name))
                .collect(Collectors.joining());
        return "$ORIGIN dsg-block.\n$TTL 60\n@ SOA localhost. hostmaster.localhost. %d 60 60 604800 10\n@ NS localhost.\n"
                        .formatted(Math.max(1, state.version()))
                + rules;
    }
}
