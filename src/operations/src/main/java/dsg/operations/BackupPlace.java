package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the backups lie: apart from the gateway's home, in directories that no server's user may enter. The keeper of the backups adds
 * to them; what has been added is sealed, that is handed to the retainer, and from then on the keeper can read it and neither change nor
 * remove it (ADR 22). What a key of the gateway itself would open lies nowhere here: the key of the backups is the operator's.
 */
final class BackupPlace {

    private static final String SEAL = """
        find "$1" -user "$2" -type f ! -name '*.info' ! -name '*.info.copy' -exec chmod 440 {} + -exec chown "$3:$4" {} + \
        && find "$1" -user "$2" -type d -exec chown "$3:$4" {} + -exec chmod 3770 {} +\
        """;

    /** What the engine writes anew with every backup; all that it says stands also in sealed files. */
    private static final String OPEN = """
        find "$1" \\( -name '*.info' -o -name '*.info.copy' -o -type l \\) -exec chown -h "$2" {} +\
        """;

    private final Installation here;

    BackupPlace(Installation here) {
        this.here = here;
    }

    /** Reads everything, adds to the backups, and owns nothing of the gateway. */
    static ServiceUser keeper() {
        return ServiceUser.of("dsg-backup").reader();
    }

    /** Owns what was added, and runs for nothing but its end. */
    static ServiceUser retainer() {
        return ServiceUser.of("dsg-retention").reader();
    }

    /** A gateway with backups that has lost its database gets none that is empty: that would be the end of the old one. */
    static void demandNoLoss(Installation here) {
        if (Files.exists(settings(here))) {
            throw new Trouble(
                    "データベースがありませんが、控えがあります。server-config/dsg restore で戻してください。",
                    "The database is gone, and there are backups. Get it back with server-config/dsg restore.");
        }
    }

    boolean isEstablished() {
        return Files.exists(settings(here));
    }

    /** The key of all that is kept. Whoever has lost the gateway needs it, so it has to be kept apart from both. */
    String key() {
        String given = System.getenv("DSG_BACKUP_KEY");
        return given == null ? here.secrets().of("backup.key") : given;
    }

    /** This gateway's own place; one that was begun anew under the same home has another. */
    Path root() {
        String given = System.getenv(here.home().variables().backup());
        Path all = given == null
                ? here.home().root().resolveSibling(here.home().root().getFileName() + "-backup")
                : Path.of(given).toAbsolutePath().normalize();
        if (all.startsWith(here.home().root())) {
            throw new Trouble("控えは DSG_HOME の外に置いてください。", "Keep the backups outside DSG_HOME.");
        }
        return all.resolve("gateway-" + here.secrets().of("backup.id"));
    }

    Path repository(String name) {
        return root().resolve(name);
    }

    /** What the keeper is told: settings, passwords, locks. */
    Path directory() {
        return here.home().privateDirectory(keeper(), "backup");
    }

    static Path settings(Installation here) {
        return here.home().at("backup", "pgbackrest.conf");
    }

    /** Makes the directories, and lets the keeper write what has to be written anew. */
    void open() {
        for (String name : List.of("database", "blobs", "archive", "system")) {
            Path repository = repository(name);
            if (Files.notExists(repository)) {
                make(repository);
            }
        }
        if (ServiceUser.root()) {
            Shell.run(List.of("/bin/sh", "-c", OPEN, "sh", root().toString(), keeper().name()), Map.of(), "");
        }
    }

    private static void make(Path repository) {
        try {
            Files.createDirectories(repository);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (ServiceUser.root()) {
            retainer().own(repository, keeper().group());
            Shell.run("chmod", "3770", repository.toString());
        } else {
            Home.directory("rwx------", keeper(), repository);
        }
    }

    /** Takes from the keeper the right to change what it has added. Only root can; else all users are one. */
    void seal() {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c"));
        List<String> sealing = sealing(root());
        command.addAll(List.of(sealing.getFirst(), "sh"));
        command.addAll(sealing.subList(1, sealing.size()));
        Shell.run(command, Map.of(), "");
    }

    /** A shell's script that seals what lies below this, and its arguments. */
    List<String> sealing(Path below) {
        return ServiceUser.root()
                ? List.of(SEAL, below.toString(), keeper().name(), retainer().name(), keeper().group())
                : List.of(":", "", "", "", "");
    }

    /** Removes all that was ever kept of this gateway. */
    void delete() {
        Home.deleteTree(root());
    }
}
