package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of the gateway in a repository of restic: encrypted there, each content once, every snapshot whole. */
final class FileBackup {

    private static final String FROM = "cd \"$1\" && shift && exec \"$@\"";

    private final Installation here;
    private final BackupPlace place;
    private final String name;

    FileBackup(Installation here, BackupPlace place, String name) {
        this.here = here;
        this.place = place;
        this.name = name;
    }

    record Snapshot(String id, Instant at) {}

    /**
     * Adds a snapshot.
     *
     * @param parts of the directory; those that are not there are left out
     */
    Snapshot add(Path directory, List<String> parts) {
        ServiceUser keeper = BackupPlace.keeper();
        here.put(keeper, password(), place.key());
        if (Files.notExists(place.repository(name).resolve("config"))) {
            restic(keeper, List.of("init"));
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", FROM, "sh", directory.toString()));
        command.addAll(List.of("restic", "--no-cache", "--quiet", "backup"));
        command.addAll(parts.stream()
                .filter(part -> Files.exists(directory.resolve(part)))
                .toList());
        Shell.run(keeper.command(command), environment(), "");
        return snapshots().getLast();
    }

    /** Every snapshot, the oldest first; none where nothing was ever added. */
    List<Snapshot> snapshots() {
        if (Files.notExists(place.repository(name).resolve("config"))) {
            return List.of();
        }
        String all = restic(BackupPlace.keeper(), List.of("--json", "snapshots"));
        try (JsonReader reader = Json.createReader(new StringReader(all))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(each -> new Snapshot(
                            each.getString("id"),
                            OffsetDateTime.parse(each.getString("time")).toInstant()))
                    .sorted(Comparator.comparing(Snapshot::at))
                    .toList();
        }
    }

    /** When the newest snapshot was made. */
    Optional<Instant> newest() {
        return snapshots().stream().map(Snapshot::at).reduce((one, other) -> other);
    }

    /**
     * Lays the files as the database of that instant knows them into a directory: the snapshot before it has what was removed since,
     * the one after it what had just come.
     */
    void restore(Optional<Instant> to, Path into) {
        Instant at = to.orElse(Instant.MAX);
        List<Snapshot> all = snapshots();
        Optional<Snapshot> before =
                all.stream().filter(each -> !each.at().isAfter(at)).reduce((one, other) -> other);
        Optional<Snapshot> after =
                all.stream().filter(each -> each.at().isAfter(at)).findFirst();
        before.ifPresent(snapshot -> restore(snapshot, into));
        after.ifPresent(snapshot -> restore(snapshot, into));
    }

    private void restore(Snapshot snapshot, Path into) {
        restic(BackupPlace.keeper(), List.of("restore", snapshot.id(), "--target", into.toString()));
    }

    /** Reads some of what is stored again, and all that says where it is. */
    void verify(int percent) {
        restic(BackupPlace.keeper(), List.of("check", "--read-data-subset=" + percent + "%"));
    }

    /** Ends what is older, as the one who may. */
    void expire(int days) {
        ServiceUser retainer = BackupPlace.retainer();
        Path own = here.home().privateDirectory(retainer, "retention").resolve("restic.password");
        here.put(retainer, own, place.key());
        Shell.run(
                retainer.command(
                        List.of("restic", "--no-cache", "--quiet", "forget", "--keep-within", days + "d", "--prune")),
                Map.of(
                        "RESTIC_REPOSITORY", place.repository(name).toString(),
                        "RESTIC_PASSWORD_FILE", own.toString()),
                "");
    }

    /** The names of all files in the newest snapshot. */
    List<String> list() {
        return restic(BackupPlace.keeper(), List.of("ls", "latest")).lines().toList();
    }

    private String restic(ServiceUser user, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("restic", "--no-cache", "--quiet"));
        command.addAll(arguments);
        return Shell.run(user.command(command), environment(), "");
    }

    private Path password() {
        return place.directory().resolve("restic.password");
    }

    private Map<String, String> environment() {
        return Map.of(
                "RESTIC_REPOSITORY", place.repository(name).toString(),
                "RESTIC_PASSWORD_FILE", password().toString());
    }
}
