package dsg.benchmarks;

import static java.util.Objects.requireNonNull;

import dsg.operations.Gateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A second copy of the portal's server, on the portal's own command line, with one servlet in the portal's place. So Java, heap,
 * TLS and listener are the portal's, and what differs is what the portal does to a file.
 */
record RawServer(Path directory, int port, Gateway gateway) {

    /** {@link dsg.benchmarks.raw.RawTransfer}, of which this program has only the bytes: the server has what it is made of. */
    private static final String SERVLET = "dsg/benchmarks/raw/RawTransfer.class";

    private static final String STARTED = "WFLYSRV0025";
    private static final String BASE = "-Djboss.server.base.dir=";
    private static final String SETTINGS = "-P";

    /** The portal has to run: its process is asked how it was started. */
    Child start(long portal) {
        prepare();
        return Child.start(Contenders.RAW, command(portal), Map.of(), directory.resolve("log"))
                .awaitOutput(STARTED);
    }

    PlainServer contender(Child process, Curl curl, Path scratch, boolean hashed) {
        return new PlainServer(
                hashed ? Contenders.RAW_HASHED : Contenders.RAW,
                process,
                "https://localhost:%d/%s".formatted(port, hashed ? "sha256/" : "files/"),
                files(),
                curl,
                scratch);
    }

    private List<String> command(long portal) {
        ProcessHandle.Info running = ProcessHandle.of(portal).orElseThrow().info();
        List<String> command = new ArrayList<>(List.of(running.command().orElseThrow()));
        command.add("-Ddsg.benchmarks.files=" + files());
        String before = "";
        for (String each : running.arguments().orElseThrow()) {
            if (each.startsWith(BASE)) {
                command.add(BASE + base());
            } else if (SETTINGS.equals(before)) {
                command.add(settings().toString());
            } else if (!each.startsWith("-Dorg.jboss.boot.log.file=") && !each.startsWith("-Dlogging.configuration=")) {
                command.add(each);
            }
            before = each;
        }
        return command;
    }

    private void prepare() {
        try {
            Files.createDirectories(files());
            copy(gateway.home().resolve("servers/portal/standalone"), base());
            deploy(base().resolve("deployments/ROOT.war"));
            Properties values = gateway.properties();
            values.setProperty("dsg.port.https", Integer.toString(port));
            values.setProperty("dsg.port.internal", Integer.toString(port + 1));
            values.setProperty("dsg.port.management", Integer.toString(port + 2));
            Files.createFile(
                    settings(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(settings())) {
                values.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deploy(Path war) throws IOException {
        Path target = war.resolve("WEB-INF/classes").resolve(SERVLET);
        Files.createDirectories(requireNonNull(target.getParent()));
        try (InputStream code = requireNonNull(RawServer.class.getResourceAsStream("/" + SERVLET))) {
            Files.copy(code, target);
        }
        Files.createFile(war.resolveSibling("ROOT.war.dodeploy"));
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path from : all.toList()) {
                Path to = target.resolve(source.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
    }

    private Path base() {
        return directory.resolve("base");
    }

    private Path files() {
        return directory.resolve("files");
    }

    private Path settings() {
        return directory.resolve("raw.properties");
    }
}
