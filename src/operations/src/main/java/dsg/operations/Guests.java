package dsg.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where each server has its place (6-2): {@code guests.properties} below the home, made with what one machine has and changed by the
 * operator where there are more.
 */
final class Guests {

    /** The guest that this machine plays in a namespace. */
    private static final String PLAYED = "namespace";

    private static final String NODES = "nodes";
    private static final String LEADER = "postgres.leader";

    private static final String FIRST = """
        # Where each server runs. After a change: server-config/dsg down, then up.
        # How many nodes of portal and Keycloak there are (set by "up --nodes 2"), and which PostgreSQL leads (set by "promote")
        nodes=1
        postgres.leader=postgres
        # The guest of a server, where it is not this machine: guest.NAME=..., NAME as "server-config/dsg status" says it
        # The edge of the network: "namespace" is played on this machine, "machine" is this machine itself by the cards named below
        edge=namespace
        edge.inside=lan
        edge.outside=wan0
        edge.line=%s
        edge.services=%s
        edge.names=%s
        """.formatted(GatewayWires.LINE, GatewayWires.BEHIND, GatewayWires.INSIDE);

    private final Path file;
    private final Properties all;

    private Guests(Path file, Properties all) {
        this.file = file;
        this.all = all;
    }

    static Guests of(Installation here) {
        Path file = here.home().at("guests.properties");
        Properties all = new Properties();
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, FIRST);
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Guests(file, all);
    }

    /** What stands there under this name. */
    String of(String name) {
        String value = all.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new Trouble("guests.properties に %s がありません。".formatted(name), "guests.properties names no " + name);
        }
        return value;
    }

    boolean edgeIsPlayed() {
        return of("edge").equals(PLAYED);
    }

    /** Whether there are two nodes, and a PostgreSQL that follows. */
    boolean areTwo() {
        return of(NODES).equals("2");
    }

    /** The directory of the PostgreSQL that leads. */
    String leader() {
        return of(LEADER);
    }

    /** What the machine of this server is called. */
    String host(String server, String here) {
        return all.getProperty("guest." + server, here).strip();
    }

    void nodes(int number) {
        set(NODES, Integer.toString(number));
    }

    void leader(String place) {
        set(LEADER, place);
    }

    /** Changes one line and leaves the operator's own words alone. */
    private void set(String name, String value) {
        try {
            String text = Files.readString(file).replaceAll("(?m)^" + Pattern.quote(name) + "=.*$", name + "=" + value);
            Files.writeString(file, text);
            all.setProperty(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
