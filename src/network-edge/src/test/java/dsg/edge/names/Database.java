package dsg.edge.names;

import dsg.edge.lab.Lab;
import dsg.edge.system.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL of the test's own, reached by a socket that no network separates, with PowerDNS's tables in it. */
final class Database {

    private static final Path SCHEMA = Path.of("/usr/share/pdns-backend-pgsql/schema/schema.pgsql.sql");

    private final Path directory;

    Database(Lab lab, Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            // the server is another user, and has to come by
            Path each = directory;
            while (each != null && each.startsWith("/tmp") && each.getNameCount() > 1) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
                each = each.getParent();
            }
            Path programs = programs();
            Lab.must(new Host(""), "chown postgres " + directory);
            as(programs.resolve("initdb").toString(), "-D", data(), "--auth=trust", "-U", "pdns", "--no-sync");
            lab.keep(new Host("")
                    .start(
                            user(List.of(
                                    programs.resolve("postgres").toString(),
                                    "-D",
                                    data(),
                                    "-k",
                                    directory.toString(),
                                    "-h",
                                    "",
                                    "-F")),
                            Map.of(),
                            lab.directory().resolve("postgres.log")));
            Lab.await(
                    "the database answers",
                    Duration.ofSeconds(20),
                    () -> sql("-c", "select 1").isGood());
            sql("-f", SCHEMA.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of("host", directory.toString(), "dbname", "postgres", "user", "pdns");
    }

    private Host.Result sql(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("psql", "-q", "-h", directory.toString(), "-U", "pdns", "-d", "postgres"));
        command.addAll(List.of(arguments));
        return new Host("").run(command, "");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static void as(String... command) {
        Host.Result result = new Host("").run(user(List.of(command)), "");
        if (!result.isGood()) {
            throw new IllegalStateException(result.output());
        }
    }

    private static List<String> user(List<String> command) {
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    private static Path programs() throws IOException {
        try (var versions = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"))) {
            return versions.iterator().next().resolve("bin");
        }
    }
}
