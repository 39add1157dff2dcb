package dsg.edge.line;

import dsg.edge.system.Host;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** strongSwan's control socket, by its own program. */
final class Tunnels {

    private final Host host;
    private final Path directory;

    Tunnels(Host host, Path directory) {
        this.host = host;
        this.directory = directory;
    }

    /**
     * A tunnel as it is.
     *
     * @param name of its connection
     * @param state as {@code ESTABLISHED}
     * @param cipher what it is encrypted with; empty while it is not yet
     * @param peer the other end's address
     */
    record Live(String name, String id, String state, String cipher, String peer, long in, long out) {

        boolean isUp() {
            return state.equals("ESTABLISHED") && !cipher.isEmpty();
        }
    }

    boolean answers() {
        return call("--stats").isGood();
    }

    /** Takes keys, certificates and connections; what is no longer among them is unloaded. */
    Host.Result load() {
        return call("--load-all", "--noprompt", "--clear");
    }

    List<Live> live() {
        List<Live> live = new ArrayList<>();
        for (String line : call("--list-sas", "--raw").output().split("\n")) {
            Tree told = Tree.read(line);
            told.below().values().forEach(event -> event.below().forEach((name, sa) -> live.add(live(name, sa))));
        }
        return live;
    }

    private static Live live(String name, Tree sa) {
        Tree site = sa.child("child-sas").below().values().stream()
                .filter(each -> each.value("state").equals("INSTALLED"))
                .reduce(new Tree(Map.of(), Map.of()), (one, other) -> other);
        String cipher = site.value("encr-alg").isEmpty()
                ? ""
                : "%s-%s %s".formatted(site.value("encr-alg"), site.value("encr-keysize"), sa.value("dh-group"));
        return new Live(
                name,
                sa.value("uniqueid"),
                sa.value("state"),
                cipher,
                sa.value("remote-host"),
                number(site.value("bytes-in")),
                number(site.value("bytes-out")));
    }

    void end(Live tunnel) {
        call("--terminate", "--ike-id", tunnel.id(), "--timeout", "3", "--force");
    }

    /** Has the other end called again, also when it did not answer before. */
    void begin(String connection) {
        call("--initiate", "--child", "site", "--ike", connection, "--timeout", "1");
    }

    /** What is loaded, by name. */
    List<String> loaded() {
        List<String> names = new ArrayList<>();
        for (String line : call("--list-conns", "--raw").output().split("\n")) {
            Tree.read(line)
                    .below()
                    .values()
                    .forEach(event -> names.addAll(event.below().keySet()));
        }
        return names;
    }

    private Host.Result call(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "SWANCTL_DIR=" + directory, "swanctl"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--uri", "unix://" + directory.resolve("vici.sock")));
        return host.run(command, "");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
