package dsg.operations.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFileTest {

    @TempDir
    Path directory;

    private final Shelf store = new Shelf();
    private Path file = Path.of("");
    private Path states = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        file = directory.resolve("auth.log");
        states = Files.createDirectory(directory.resolve("states"));
    }

    private FollowedFile followed() {
        return new FollowedFile(file, "system", states);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void shipAll(FollowedFile followed, Store store) throws IOException {
        boolean more = true;
        while (more) {
            more = followed.ship(store);
        }
    }

    private SortedMap<Long, String> stored() {
        return store.streams.values().iterator().next();
    }

    @Test
    @DisplayName("a rotated file is read to its end before the new one, by whoever goes on")
    void rotated() throws IOException {
        write("one\ntwo\n");
        shipAll(followed(), store);
        write("three\n");
        Files.move(file, directory.resolve("auth.log.1"));
        write("four\n");
        shipAll(followed(), store);
        assertThat(stored().values()).containsExactly("one", "two", "three", "four");
        assertThat(stored().lastKey()).isEqualTo(4);
    }

    @Test
    @DisplayName("killed between the store's taking and its own remembering, it brings the same numbers again")
    void killed() throws IOException {
        write("one\ntwo\n");
        shipAll(followed(), store);
        write("three\n");
        store.answers = 0;
        assertThatThrownBy(() -> shipAll(followed(), store)).isInstanceOf(IOException.class);
        store.answers = Integer.MAX_VALUE;
        write("four\n");
        shipAll(followed(), store);
        assertThat(stored().values()).containsExactly("one", "two", "three", "four");
    }

    @Test
    @DisplayName("a file that is gone unread leaves a number out")
    void gone() throws IOException {
        write("one\n");
        FollowedFile followed = followed();
        shipAll(followed, store);
        write("never read\n");
        Files.move(file, directory.resolve("elsewhere"));
        write("three\n");
        shipAll(followed, store);
        assertThat(stored().keySet()).containsExactly(1L, 3L);
    }

    @Test
    @DisplayName("a line's own time is read with its zone")
    void times() {
        assertThat(LineTime.of("2026-11-29 20:00:01.123 UTC [7] ERROR:  division by zero"))
                .contains(Instant.parse("2026-11-29T20:00:01.123Z"));
        assertThat(LineTime.of("2026-11-29T20:00:01.123456+09:00 host sshd[1]: Invalid user"))
                .contains(Instant.parse("2026-11-29T11:00:01.123456Z"));
        assertThat(LineTime.of("2026-11-29 20:00:01,123 INFO")).isPresent();
        assertThat(LineTime.of("2026-19-29 20:00:01 x")).isEmpty();
        assertThat(LineTime.of("no time")).isEmpty();
    }
}
