package dsg.agent.patch;

import dsg.agent.Downloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gateway's repository as a folder of the terminal, for apt: the way to the gateway stays the agent's alone. Nothing is believed here;
 * apt checks signature, age and hashes.
 */
final class Mirror {

    private static final String BASE = "/agent/repository/";
    private static final int MOST_INDEX = 16 << 20;
    private static final int MOST_PACKAGE = 512 << 20;
    private static final Pattern POOL = Pattern.compile("pool(?:/[A-Za-z0-9][A-Za-z0-9.+~_%:-]{0,199}){1,6}");

    private final Path root;
    private final Downloads downloads;

    Mirror(Path root, Downloads downloads) {
        this.root = root;
        this.downloads = downloads;
    }

    /** Fetches the indices of a ring, and the packages of these names. */
    void fetch(String codename, String architecture, Set<String> names) throws IOException, InterruptedException {
        String dist = "dists/" + codename + "/";
        keep(dist + "InRelease", MOST_INDEX);
        String index = dist + "main/binary-" + architecture + "/Packages";
        keep(index + ".gz", MOST_INDEX);
        byte[] packages = keep(index, MOST_INDEX);
        for (String file : files(new String(packages, StandardCharsets.UTF_8), names)) {
            if (!Files.exists(root.resolve(file))) {
                keep(file, MOST_PACKAGE);
            }
        }
    }

    /** What apt has refused is fetched anew the next time. */
    void forget() throws IOException {
        Path pool = root.resolve("pool");
        if (Files.exists(pool)) {
            try (Stream<Path> all = Files.walk(pool)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** As a source for apt. */
    String source(String codename, Path key) {
        return "deb [signed-by=" + key + "] file:" + root + " " + codename + " main\n";
    }

    private static Set<String> files(String index, Set<String> names) {
        return List.of(index.split("\n\n")).stream()
                .filter(stanza -> names.contains(field(stanza, "Package")))
                .map(stanza -> field(stanza, "Filename"))
                .filter(file -> POOL.matcher(file).matches())
                .collect(Collectors.toSet());
    }

    private static String field(String stanza, String name) {
        return stanza.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElse("");
    }

    private byte[] keep(String path, int most) throws IOException, InterruptedException {
        byte[] content = downloads.get(BASE + path, most);
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return content;
    }
}
