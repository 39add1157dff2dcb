package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** PostgreSQL's programs as Debian installs them, several versions beside each other. */
final class PostgresPrograms {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private PostgresPrograms() {}

    /** The newest version that is installed, but never another than the cluster was made by. */
    static String find(String name, Path cluster) {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            Path version = cluster.resolve("PG_VERSION");
            String made = Files.exists(version) ? Files.readString(version).strip() : "";
            return versions.filter(each -> made.isEmpty() || each.endsWith(made))
                    .map(each -> each.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> missing(made))
                    .toString();
        } catch (NoSuchFileException e) {
            throw missing("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trouble missing(String version) {
        return new Trouble(
                "PostgreSQL %s がありません。apt install postgresql を実行してください。".formatted(version),
                "PostgreSQL %s is missing. Run: apt install postgresql".formatted(version));
    }
}
