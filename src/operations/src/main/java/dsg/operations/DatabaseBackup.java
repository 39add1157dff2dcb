package dsg.operations;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database in pgBackRest's repository: whole and incremental copies, and every piece of the write-ahead log since. */
final class DatabaseBackup {

    private static final String STANZA = "dsg";
    private static final DateTimeFormatter TARGET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /**
     * Each piece is added by the keeper, and sealed at once; it is removed only when the repository has it, and one that cannot be added
     * stays and is tried again.
     */
    private static final String FORWARD = """
        spool=$1; seal=$2; archive=$3; keeper=$4; owner=$5; group=$6; shift 6; \
        while :; do for piece in "$spool"/0*; do [ -e "$piece" ] || continue; \
        "$@" archive-push "$piece" && /bin/sh -c "$seal" sh "$archive" "$keeper" "$owner" "$group" && rm -f "$piece"; \
        done; sleep 0.5; done\
        """;

    private final Installation here;
    private final BackupPlace place;
    private final Postgres postgres;
    private final Certificates certificates;
    private final Daemon forwarder;

    DatabaseBackup(Installation here, BackupPlace place, Postgres postgres, Certificates certificates) {
        this.here = here;
        this.place = place;
        this.postgres = postgres;
        this.certificates = certificates;
        this.forwarder = new Daemon(here.home(), "backup");
    }

    /**
     * One copy in the repository.
     *
     * @param bytes that it added there
     */
    record Copy(String label, Instant began, Instant ended, long bytes) {}

    /** Puts settings in place and lets the log flow; may be called at any time. */
    void establish() {
        demandProgram();
        ServiceUser keeper = BackupPlace.keeper();
        String passwords = "*:*:*:%s:%s%n".formatted(LogPieces.ROLE, postgres.password(LogPieces.ROLE));
        here.put(keeper, place.directory().resolve("pgpass"), passwords);
        here.put(keeper, settings(), text(place.directory()));
        run(List.of("stanza-create"));
        resume();
        here.put(postgres.user(), postgres.spool().resolve(".on"), "");
    }

    /** Lets finished pieces of the log flow into the repository, from now on and after every start. */
    void resume() {
        if (!forwarder.alive()) {
            List<String> command = new ArrayList<>(
                    List.of("/bin/sh", "-c", FORWARD, "sh", postgres.spool().toString()));
            command.addAll(place.sealing(place.repository("database").resolve("archive")));
            command.addAll(pgbackrest(BackupPlace.keeper(), settings()));
            forwarder.start(ServiceUser.caller(), command, environment());
        }
    }

    void pause() {
        forwarder.stop();
    }

    boolean flows() {
        return forwarder.alive();
    }

    Path log() {
        return forwarder.log();
    }

    /** Pieces of the log that are not in the repository yet. */
    List<Path> waiting() {
        try (var pieces = Files.list(postgres.spool())) {
            return pieces.filter(each -> !each.getFileName().toString().startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the running database: all of it the first time and when asked, else what has changed. */
    Copy run(boolean whole) {
        run(List.of("--type=" + (whole ? "full" : "incr"), "backup"));
        return copies().getLast();
    }

    /** Every copy, the oldest first. */
    List<Copy> copies() {
        try (JsonReader reader = Json.createReader(new StringReader(run(List.of("--output=json", "info"))))) {
            JsonArray stanzas = reader.readArray();
            return stanzas.isEmpty()
                    ? List.of()
                    : stanzas.getJsonObject(0).getJsonArray("backup").getValuesAs(JsonObject.class).stream()
                            .map(DatabaseBackup::copy)
                            .toList();
        }
    }

    private static Copy copy(JsonObject backup) {
        JsonObject times = backup.getJsonObject("timestamp");
        return new Copy(
                backup.getString("label"),
                Instant.ofEpochSecond(times.getJsonNumber("start").longValue()),
                Instant.ofEpochSecond(times.getJsonNumber("stop").longValue()),
                backup.getJsonObject("info")
                        .getJsonObject("repository")
                        .getJsonNumber("delta")
                        .longValue());
    }

    /** Reads all of it again, and looks for pieces of the log that are missing. */
    void verify() {
        run(List.of("verify"));
    }

    /**
     * Lays the database as it was into a directory of the keeper's that does not exist yet; PostgreSQL has still to replay the log.
     *
     * @param to empty: as new as the repository knows it
     */
    void restore(Optional<Instant> to, Path into) {
        List<String> arguments = new ArrayList<>(List.of("--pg1-path=" + into, "--archive-mode=off"));
        to.ifPresentOrElse(
                instant -> arguments.addAll(
                        List.of("--type=time", "--target=" + TARGET.format(instant), "--target-action=promote")),
                () -> arguments.add("--type=default"));
        arguments.add("restore");
        run(arguments);
    }

    /** Ends what is older, as the one who may. The last whole copy before that day stays. */
    void expire(int days) {
        ServiceUser retainer = BackupPlace.retainer();
        Path directory = here.home().privateDirectory(retainer, "retention");
        Path own = directory.resolve("pgbackrest.conf");
        here.put(retainer, own, text(directory));
        call(retainer, own, List.of("--repo1-retention-full-type=time", "--repo1-retention-full=" + days, "expire"));
    }

    private String text(Path directory) {
        return """
            [global]
            repo1-path=%s
            repo1-cipher-type=aes-256-cbc
            repo1-cipher-pass=%s
            log-path=%s
            lock-path=%s
            log-level-console=error
            log-level-file=off
            expire-auto=n
            start-fast=y
            compress-type=zst
            repo1-retention-full=9999999
            [dsg]
            pg1-path=%s
            pg1-port=%d
            pg1-user=%s
            """.formatted(
                        place.repository("database"),
                        place.key(),
                        directory,
                        directory,
                        postgres.cluster(),
                        here.ports().postgres(),
                        LogPieces.ROLE);
    }

    Path settings() {
        return place.directory().resolve("pgbackrest.conf");
    }

    private String run(List<String> arguments) {
        return call(BackupPlace.keeper(), settings(), arguments);
    }

    private String call(ServiceUser user, Path configuration, List<String> arguments) {
        List<String> command = new ArrayList<>(pgbackrest(user, configuration));
        command.addAll(arguments);
        return Shell.run(command, environment(), "");
    }

    private static List<String> pgbackrest(ServiceUser user, Path configuration) {
        return user.command(List.of("pgbackrest", "--config=" + configuration, "--stanza=" + STANZA));
    }

    private Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGSSLMODE",
                "verify-full",
                "PGSSLROOTCERT",
                certificates.rootFile().toString(),
                "PGPASSFILE",
                place.directory().resolve("pgpass").toString());
    }

    private static void demandProgram() {
        if (Files.notExists(Path.of("/usr/bin/pgbackrest")) || Files.notExists(Path.of("/usr/bin/restic"))) {
            throw new Trouble(
                    "pgBackRest または restic がありません。apt install pgbackrest restic を実行してください。",
                    "pgBackRest or restic is missing. Run: apt install pgbackrest restic");
        }
    }
}
