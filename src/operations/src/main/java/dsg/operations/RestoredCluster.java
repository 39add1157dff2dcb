package dsg.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A restored copy of the database, brought up where nobody but the keeper of the backups reaches it, to replay the log and to be asked. */
final class RestoredCluster implements AutoCloseable {

    private static final Duration REPLAYING = Duration.ofHours(6);

    private final Postgres postgres;
    private final Path directory;
    private final Path socket =
            Path.of("/dev/shm", "dsg-restored-" + ProcessHandle.current().pid());
    private final ServiceUser keeper = BackupPlace.keeper();

    /** @param directory with the cluster as {@code database} */
    RestoredCluster(Postgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
    }

    /** Replays the log and waits until the copy is a database of its own. */
    void start() {
        Home.directoryInPublic(keeper, socket);
        write("access.conf", "local all all trust\n");
        write("copy.conf", """
            listen_addresses = ''
            unix_socket_directories = '%s'
            hba_file = '%s'
            max_connections = 80
            """.formatted(socket, directory.resolve("access.conf")));
        Shell.Outcome started = control("start", "-o", "-c config_file=" + directory.resolve("copy.conf"));
        if (started.status() != 0 || !Waiting.until(this::isItsOwn, this::lives, REPLAYING)) {
            throw new Trouble(
                    "控えからデータベースを戻せません。%n%s".formatted(tail()),
                    "The database cannot be restored from its backup. See " + log());
        }
    }

    private boolean isItsOwn() {
        return "f".equals(ask("postgres", "select pg_is_in_recovery()").output());
    }

    private boolean lives() {
        return control("status").status() == 0;
    }

    /** What the statement answers, its values apart by bars. */
    String query(String database, String statement) {
        Shell.Outcome outcome = ask(database, statement);
        if (outcome.status() != 0) {
            throw new Trouble("控えのデータベースを読めません: " + outcome.output(), "The copy cannot be read: " + outcome.output());
        }
        return outcome.output();
    }

    private Shell.Outcome ask(String database, String statement) {
        return Shell.call(
                keeper.command(List.of(
                        postgres.program("psql"),
                        "-h",
                        socket.toString(),
                        "-U",
                        Postgres.SUPERUSER,
                        "-d",
                        database,
                        "-AtqX",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-c",
                        statement)),
                Map.of(),
                "");
    }

    @Override
    public void close() {
        control("stop", "-m", "fast");
        Home.deleteTree(socket);
    }

    /** Its output would keep the pipe open for as long as the server lives. */
    private Shell.Outcome control(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                postgres.program("pg_ctl"),
                "-s",
                "-w",
                "-t",
                "21600",
                "-l",
                log().toString(),
                "-D",
                database().toString()));
        command.addAll(List.of(arguments));
        return Shell.call(keeper.command(command), Map.of(), "");
    }

    private Path database() {
        return directory.resolve("database");
    }

    private Path log() {
        return directory.resolve("restore.log");
    }

    private void write(String name, String text) {
        keeper.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String tail() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
