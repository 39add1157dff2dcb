package dsg.operations;

import dsg.operations.shipping.Shipper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process that brings the servers' and the system's logs to the store (6-8): a user of its own that reads everything and changes nothing. */
final class LogShipping {

    static final String PEER = "log-shipper";

    /** What it is called by those who ask how the servers are. */
    static final String NAME = "shipper";

    /** What Debian's rsyslog and package tools write; those that this machine has. */
    private static final List<Path> SYSTEM = Stream.of("syslog", "auth.log", "kern.log", "dpkg.log")
            .map(Path.of("/var/log")::resolve)
            .toList();

    private final Installation here;
    private final Certificates certificates;
    private final ServiceUser user = ServiceUser.of("dsg-shipper");
    private final Daemon daemon;

    LogShipping(Installation here, Certificates certificates) {
        this.here = here;
        this.certificates = certificates;
        this.daemon = new Daemon(here.home(), NAME);
    }

    /** Files of the operating system's log that there are. */
    static List<Path> systemLogs() {
        return SYSTEM.stream().filter(Files::exists).toList();
    }

    Daemon daemon() {
        return daemon;
    }

    boolean flows() {
        return daemon.alive();
    }

    Path log() {
        return daemon.log();
    }

    /** Lets the logs flow, unless they do already as they should. */
    void resume() {
        boolean changed = here.put(user, settingsFile(), settings());
        if (changed && daemon.alive()) {
            daemon.stop();
        }
        if (!daemon.alive()) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            daemon.start(
                    user.reader(),
                    List.of(
                            java,
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            here.ownProgram(),
                            Shipper.class.getName(),
                            settingsFile().toString()),
                    Map.of());
        }
    }

    void pause() {
        if (daemon.alive()) {
            daemon.stop();
        }
    }

    /** Ends it without giving it a chance, as a fault would. */
    void kill() {
        daemon.kill();
    }

    private Path settingsFile() {
        return here.home().privateDirectory(user, "shipper").resolve("shipper.properties");
    }

    private String settings() {
        Path own = here.home().privateDirectory(user, "shipper");
        Certificates.Store identity = certificates.identity(Profile.SERVERS, PEER, user, own);
        Certificates.Store servers = certificates.anchors("servers", user, own, Profile.SERVERS);
        Properties settings = new Properties();
        settings.setProperty("address", here.internalUrl() + "/internal/events/");
        settings.setProperty("keystore", identity.file().toString());
        settings.setProperty("keystore.password", identity.password());
        settings.setProperty("truststore", servers.file().toString());
        settings.setProperty("truststore.password", servers.password());
        settings.setProperty("logs", here.home().at("logs").toString());
        settings.setProperty("runs", here.home().openDirectory("run").toString());
        settings.setProperty(
                "servers", Stream.of(ServerName.values()).map(Object::toString).collect(Collectors.joining(",")));
        settings.setProperty("files", systemLogs().stream().map(Path::toString).collect(Collectors.joining(",")));
        settings.setProperty(
                "states",
                here.home().privateDirectory(user, "shipper", "states").toString());
        settings.setProperty("heads", here.home().at("portal", "audit-heads").toString());
        settings.setProperty("heads.kept", heads().toString());
        timeStamps(settings);
        return sorted(settings);
    }

    /** Where heads of the audit log are kept with their stamps; the portal's user cannot enter. */
    Path heads() {
        return here.home().privateDirectory(user, "shipper", "heads");
    }

    private static void timeStamps(Properties settings) {
        String address = System.getenv("DSG_TSA_URL");
        if (address != null) {
            String certificate = System.getenv("DSG_TSA_CERTIFICATE");
            if (certificate == null || Files.notExists(Path.of(certificate))) {
                throw new Trouble(
                        "DSG_TSA_CERTIFICATE に、時刻認証局の証明書のファイルを指定してください。",
                        "Name the file with the time-stamp authority's certificate as DSG_TSA_CERTIFICATE.");
            }
            settings.setProperty("stamps", address);
            settings.setProperty(
                    "stamps.certificate", Path.of(certificate).toAbsolutePath().toString());
        }
    }

    private static String sorted(Properties settings) {
        StringWriter text = new StringWriter();
        try {
            settings.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
