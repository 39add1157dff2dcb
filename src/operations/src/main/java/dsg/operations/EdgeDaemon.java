package dsg.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The program of an edge, run by root on this machine.
 *
 * @param edge its name, which states are made out to
 * @param certified what stands in its certificate
 * @param name of its directory and record
 */
record EdgeDaemon(Installation here, Certificates certificates, String edge, String certified, String name) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What every edge is told, wherever it is; the rest is the caller's to add. */
    Properties settings(String portal) {
        ServiceUser self = ServiceUser.caller();
        Certificates.Store identity = certificates.identity(
                Profile.SERVERS, certified, self, here.home().privateDirectory(self, "operations"));
        Properties all = new Properties();
        all.setProperty("edge", edge);
        all.setProperty("portal", portal);
        all.setProperty("directory", directory().toString());
        all.setProperty("identity", identity.file().toString());
        all.setProperty("identity.password", identity.password());
        all.setProperty("authority", certificates.authorityFile(Profile.SERVERS).toString());
        all.setProperty("root", certificates.rootFile().toString());
        return all;
    }

    /** Starts it and waits until what it kept of an earlier time is in force. */
    void start(Properties settings) {
        Path file = directory().resolve("edge.properties");
        ServiceUser.caller().write(file, TerminalAgents.text(settings).getBytes(StandardCharsets.UTF_8));
        String path = here.built("src/network-edge/target/network-edge-1.0-SNAPSHOT.jar") + ":"
                + here.built("src/operations/target/lib") + "/*";
        daemon().start(
                        ServiceUser.caller(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx96m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                path,
                                "dsg.edge.program.EdgeProgram",
                                file.toString()),
                        Map.of());
        if (!Waiting.until(() -> daemon().output().contains("started with version"), daemon()::alive, PATIENCE)) {
            throw new Trouble(
                    "%s が起動しません。ログ: %s".formatted(edge, daemon().log()),
                    "%s does not come up. See %s".formatted(edge, daemon().log()));
        }
    }

    void stop() {
        if (daemon().alive()) {
            daemon().stop();
        }
    }

    Daemon daemon() {
        return new Daemon(here.home(), name);
    }

    /**
     * What the edge kept of an earlier time stays: numbers of states only go up. Engines that are not root pass through; what is secret is
     * so file by file.
     */
    private Path directory() {
        return here.home().openDirectory("site", name);
    }
}
