package dsg.operations.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedLogTest {

    private static final String ONE = "portal-7-1";
    private static final String RUNS = "portal-7-runs";

    @TempDir
    Path logs;

    private final Shelf store = new Shelf();
    private int written;

    private NumberedLog log() {
        return new NumberedLog(logs, "portal", "portal", () -> true);
    }

    private static void shipAll(NumberedLog log, Store store) throws IOException {
        boolean more = true;
        while (more) {
            more = log.ship(store);
        }
    }

    /** Adds to a part of a ring; each is newer than those written before. */
    private void write(String part, String text) throws IOException {
        Path file = logs.resolve("portal.log." + part);
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written++;
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000L * written));
    }

    private static String lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj("%6d\tline %1$d\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("lines go on across parts, the one that is still being written waits for its end")
    void acrossParts() throws IOException {
        write("7-1.part", lines(1, 2) + "     3\tbegun ");
        write("7-1.part.1", "and ended\n     4\thalf");
        NumberedLog log = log();
        shipAll(log, store);
        assertThat(store.of(ONE)).isEqualTo(Map.of(1L, "line 1", 2L, "line 2", 3L, "begun and ended"));
        write("7-1.part.1", " and whole\n");
        shipAll(log, store);
        assertThat(store.of(ONE)).containsEntry(4L, "half and whole").hasSize(4);
    }

    @Test
    @DisplayName("killed after each batch, another goes on where the store is; nothing is missing")
    void killed() throws IOException {
        write("7-1.part", lines(1, 2_500));
        for (int deaths = 0; deaths < 3; deaths++) {
            // it hears how far it is, brings a batch, and dies before it hears that it was taken
            store.answers = 2;
            assertThatThrownBy(() -> shipAll(log(), store)).isInstanceOf(IOException.class);
        }
        store.answers = Integer.MAX_VALUE;
        shipAll(log(), store);
        assertThat(store.of(ONE)).hasSize(2_500).containsEntry(2_500L, "line 2500");
    }

    @Test
    @DisplayName("what the ring went over is a gap in the numbers, also for one who was reading there")
    void ringOver() throws IOException {
        write("7-1.part", lines(1, 10));
        write("7-1.part.1", lines(11, 15));
        NumberedLog log = log();
        shipAll(log, store);
        Files.delete(logs.resolve("portal.log.7-1.part.1"));
        write("7-1.part.1", "e 20 is cut\n" + lines(21, 30));
        Files.delete(logs.resolve("portal.log.7-1.part"));
        write("7-1.part", lines(31, 40));
        shipAll(log, store);
        assertThat(store.of(ONE).keySet())
                .containsExactlyElementsOf(
                        LongStream.concat(LongStream.rangeClosed(1, 15), LongStream.rangeClosed(21, 40))
                                .boxed()
                                .toList());
    }

    @Test
    @DisplayName("a run is over when the next has begun; one that was deleted unread is a gap among the runs")
    void runs() throws IOException {
        write("7-1.part", lines(1, 2) + "     3\tdied here");
        write("7-2.part", lines(1, 1));
        NumberedLog log = log();
        shipAll(log, store);
        assertThat(store.of(ONE)).containsEntry(3L, "died here");
        assertThat(store.of(RUNS).keySet()).containsExactly(1L);
        Files.delete(logs.resolve("portal.log.7-1.part"));
        Files.delete(logs.resolve("portal.log.7-2.part"));
        write("7-3.part", lines(1, 1));
        write("7-4.part", lines(1, 1));
        shipAll(log, store);
        assertThat(store.of(RUNS).keySet()).containsExactly(1L, 3L);
        assertThat(store.streams).containsKeys("portal-7-2", "portal-7-3", "portal-7-4");
    }
}
