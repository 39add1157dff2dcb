package dsg.edge.firewall;

import dsg.edge.state.Broken;
import dsg.edge.system.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down what the rules note: ulogd, as a child of the edge. */
public final class Ulogd {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final List<String> PLUGINS = List.of(
            "inppkt_NFLOG", "raw2packet_BASE", "filter_IFINDEX", "filter_IP2STR", "filter_HWHDR", "output_JSON");

    private Ulogd() {}

    /** The file below this directory that the notes come to lie in. */
    public static Path notes(Path directory) {
        return directory.resolve("notes.json");
    }

    /** Starts it; it goes on until the process is ended. */
    public static Process start(Host host, Path directory) {
        try {
            Path plugins = plugins();
            String configuration = PLUGINS.stream()
                            .map(each -> "plugin=\"" + plugins.resolve("ulogd_" + each + ".so") + "\"\n")
                            .collect(Collectors.joining())
                    + """
                    stack=log1:NFLOG,base1:BASE,ifi1:IFINDEX,ip2str1:IP2STR,mac2str1:HWHDR,json1:JSON
                    [log1]
                    group=%d
                    [json1]
                    sync=1
                    file="%s"
                    """.formatted(Ruleset.GROUP, notes(directory));
            Path file = directory.resolve("ulogd.conf");
            Files.writeString(
                    file, "[global]\nlogfile=\"%s\"\n%s".formatted(directory.resolve("ulogd.log"), configuration));
            return host.start(List.of("ulogd", "-c", file.toString()), Map.of(), directory.resolve("ulogd.out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path plugins() throws IOException {
        try (var architectures = Files.newDirectoryStream(LIBRARIES, "*-linux-*")) {
            for (Path each : architectures) {
                if (Files.isDirectory(each.resolve("ulogd"))) {
                    return each.resolve("ulogd");
                }
            }
        }
        throw new Broken("ulogd.missing", LIBRARIES.toString());
    }
}
