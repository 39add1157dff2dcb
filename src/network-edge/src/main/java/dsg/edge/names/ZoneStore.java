package dsg.edge.names;

import dsg.edge.state.Broken;
import dsg.edge.system.Host;
import dsg.edge.system.Program;
import dsg.edge.system.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** PowerDNS with its PostgreSQL. */
final class ZoneStore {

    private static final String USER = "pdns";

    private final Host host;
    private final NamesPlace place;
    private final Path directory;
    private final Program program;

    ZoneStore(Host host, NamesPlace place) {
        this.host = host;
        this.place = place;
        this.directory = place.directory().resolve("authority");
        this.program = new Program(
                host,
                List.of("pdns_server", "--config-dir=" + directory),
                Map.of(),
                place.directory().resolve("pdns.log"));
    }

    void open() {
        Written.directory(place.directory());
        Written.directory(directory, USER);
        String database = new TreeMap<>(place.database())
                .entrySet().stream()
                        .map(each -> "gpgsql-%s=%s\n".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining());
        Written.secret(
                directory.resolve("pdns.conf"), """
                    launch=gpgsql
                    %sgpgsql-dnssec=yes
                    local-address=127.0.0.1
                    local-port=%d
                    socket-dir=%s
                    setuid=%s
                    setgid=%s
                    daemon=no
                    guardian=no
                    disable-axfr=yes
                    security-poll-suffix=
                    version-string=anonymous
                    cache-ttl=0
                    query-cache-ttl=0
                    negquery-cache-ttl=0
                    zone-cache-refresh-interval=0
                    default-ksk-algorithm=ecdsa384
                    """.formatted(database, place.authority(), directory, USER, USER));
    }

    boolean ensure() {
        return program.ensure();
    }

    boolean isAlive() {
        return program.isAlive();
    }

    void close() {
        program.end();
    }

    boolean answers() {
        return host.run("pdns_control", "--config-dir=" + directory, "rping").isGood();
    }

    /** These zones and no others; each is replaced in one transaction of the database. */
    void keep(Map<String, String> zones) {
        Set<String> present = present();
        zones.forEach((name, text) -> {
            Path file = place.directory().resolve("zone.load");
            Written.secret(file, text);
            util("load-zone", name, file.toString());
            if (!present.contains(name)) {
                util("secure-zone", name);
            }
            util("rectify-zone", name);
        });
        present.removeAll(zones.keySet());
        present.forEach(gone -> util("delete-zone", gone));
        host.run("pdns_control", "--config-dir=" + directory, "purge");
    }

    Set<String> present() {
        return util("list-all-zones")
                .lines()
                .map(line -> line.strip().replaceFirst("\\.$", ""))
                .filter(line -> line.matches("[a-z0-9_.-]+") && line.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that answers of these zones are signed by, as anchors of trust. */
    String anchors(Iterable<String> zones) {
        List<String> anchors = new ArrayList<>();
        for (String zone : zones) {
            util("export-zone-ds", zone)
                    .lines()
                    .filter(line -> line.contains(" DS "))
                    .map(line -> line.replaceFirst(";.*", "").strip())
                    .forEach(anchors::add);
        }
        return String.join("\n", anchors) + "\n";
    }

    /** Every record of a zone, in an order of its own. */
    String listed(String zone) {
        return util("list-zone", zone).lines().sorted().collect(Collectors.joining("\n"));
    }

    private String util(String... arguments) {
        List<String> command = new ArrayList<>(List.of("pdnsutil", "--config-dir=" + directory));
        command.addAll(List.of(arguments));
        Host.Result result = host.run(command, "");
        if (!result.isGood()) {
            throw new Broken("names.pdnsutil", String.join(" ", arguments) + ": " + result.output());
        }
        return result.output();
    }
}
