package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, as the servers are started. */
class DaemonIT {

    private static final long MEBI = 1 << 20;

    @TempDir
    Path directory;

    private Daemon daemon() {
        return new Daemon(new Home(directory, Variables.TESTS), "chatterer");
    }

    @AfterEach
    void end() {
        daemon().kill();
    }

    @Test
    @DisplayName("a server that is made to write 200 MB of log has at most 33 MiB of the disk for it")
    void bounded() throws IOException {
        run("yes 'a line that a stranger has caused' | head -c 200000000; echo the last line");
        long size;
        try (Stream<Path> files = Files.list(directory.resolve("logs"))) {
            // the newest part has a second name
            size = files.filter(file -> !file.equals(daemon().log()))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        assertThat(size).isBetween(8 * MEBI, 33 * MEBI);
        assertThat(Files.readString(daemon().log())).endsWith("the last line\n");
    }

    @Test
    @DisplayName("what a server wrote last before it was started again is still there")
    void lastWords() throws IOException {
        run("echo I am dying of this");
        run("echo I am well");
        assertThat(daemon().output()).isEqualTo("I am well\n");
        assertThat(directory.resolve("logs/chatterer.log.before")).hasContent("     1\tI am dying of this");
    }

    @Test
    @DisplayName("nobody but the operator reads the logs")
    void closed() throws IOException {
        run("echo a line");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(daemon().log())))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("where the disk for logs is full lines are lost, and the server works on")
    void full() throws IOException {
        Path full = Path.of("/dev/full");
        Path logs = Files.createDirectories(directory.resolve("logs"));
        Files.writeString(Files.createDirectories(directory.resolve("run")).resolve("chatterer.runs"), "1-0");
        Path part = Files.createSymbolicLink(logs.resolve("chatterer.log.1-1.part"), full);
        for (int i = 1; i < 4; i++) {
            Files.createSymbolicLink(logs.resolve("chatterer.log.1-1.part." + i), full);
        }
        Path done = directory.resolve("done");
        run("yes 'a line that a stranger has caused' | head -c 2000000; echo done > " + done);
        assertThat(done).hasContent("done");
        assertThat(part).isSymbolicLink();
    }

    @Test
    @DisplayName("logs lie on the disk that the operator has named, also when a later start does not name it")
    void elsewhere(@TempDir Path disk) throws IOException {
        place().lay(Optional.of(disk.toString()));
        run("echo a line");
        place().lay(Optional.empty());
        run("echo another line");
        Path place = disk.resolve(name());
        assertThat(place.resolve("chatterer.log")).content().contains("another line");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThatThrownBy(
                        () -> place().lay(Optional.of(directory.resolve("third").toString())))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("DSG_TEST_LOGS");
    }

    @Test
    @DisplayName("two gateways do not write into one place")
    void anothers(@TempDir Path disk) throws IOException {
        place().lay(Optional.of(disk.toString()));
        Path other = Files.createDirectories(disk.resolve("b").resolve(name()));
        assertThatThrownBy(() -> new LogPlace(other, "DSG_LOGS").lay(Optional.of(disk.toString())))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(directory.toString());
        assertThat(other.resolve("logs")).doesNotExist();
    }

    private String name() {
        return String.valueOf(directory.getFileName());
    }

    private LogPlace place() {
        return new LogPlace(directory, Variables.TESTS.logs());
    }

    private void run(String script) {
        daemon().start(ServiceUser.caller(), List.of("/bin/sh", "-c", script), Map.of());
        assertThat(Waiting.until(() -> !daemon().alive(), () -> true, Duration.ofMinutes(1)))
                .as("the process ends")
                .isTrue();
    }
}
