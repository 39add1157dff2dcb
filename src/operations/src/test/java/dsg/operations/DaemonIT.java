package dsg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        assertThat(directory.resolve("logs/chatterer.log.before")).hasContent("I am dying of this");
    }

    @Test
    @DisplayName("nobody but the operator reads the logs")
    void closed() throws IOException {
        run("echo a line");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(daemon().log())))
                .isEqualTo("rw-------");
    }

    private void run(String script) {
        daemon().start(ServiceUser.caller(), List.of("/bin/sh", "-c", script), Map.of());
        assertThat(Waiting.until(() -> !daemon().alive(), () -> true, Duration.ofMinutes(1)))
                .as("the process ends")
                .isTrue();
    }
}
