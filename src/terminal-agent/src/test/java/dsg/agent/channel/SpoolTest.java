package dsg.agent.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on disk. */
class SpoolTest {

    private static final long ROOM = 1 << 20;

    @TempDir
    Path directory;

    @Test
    @DisplayName(
            "reports go out in their order, again until they are acknowledged, and then are gone, over restarts too")
    void order() {
        Spool spool = new Spool(directory, ROOM);
        add(spool, 3);
        assertThat(first(spool)).isEqualTo(1);
        assertThat(topics(spool)).containsExactly("t0", "t1", "t2");
        spool.acknowledged(2);
        Spool again = new Spool(directory, ROOM);
        assertThat(first(again)).isEqualTo(3);
        assertThat(topics(again)).containsExactly("t2");
        again.acknowledged(3);
        assertThat(again.waiting()).isZero();
        Spool empty = new Spool(directory, ROOM);
        assertThat(empty.batch()).isEmpty();
        add(empty, 1);
        assertThat(first(empty)).isEqualTo(4);
    }

    @Test
    @DisplayName("where there is no room the oldest go, and their numbers stay missing")
    void full() throws IOException {
        Spool spool = new Spool(directory, 200);
        add(spool, 40);
        assertThat(first(spool)).isGreaterThan(30);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(each -> each.toString().endsWith(".json"))
                            .mapToLong(SpoolTest::size)
                            .sum())
                    .isLessThanOrEqualTo(200);
        }
    }

    @Test
    @DisplayName("a file that a crash left half written is no report")
    void half() throws IOException {
        Spool spool = new Spool(directory, ROOM);
        add(spool, 1);
        Files.writeString(directory.resolve("0000000000000000002.json.fresh"), "{\"topic\":");
        Spool again = new Spool(directory, ROOM);
        assertThat(topics(again)).containsExactly("t0");
    }

    private static void add(Spool spool, int count) {
        for (int i = 0; i < count; i++) {
            spool.add("t" + i, JsonValue.TRUE);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int first(Spool spool) {
        return batch(spool).getInt("first");
    }

    private static List<String> topics(Spool spool) {
        return batch(spool).getJsonArray("reports").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("topic"))
                .toList();
    }

    private static JsonObject batch(Spool spool) {
        try (var reader = Json.createReader(new StringReader(spool.batch().orElseThrow()))) {
            return reader.readObject();
        }
    }
}
