package dsg.agent.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real sensor of files. */
class FileEventsTest {

    @Test
    @DisplayName("what fails over one file keeps nobody from hearing of the next")
    void goesOn(@TempDir Path directory) throws Exception {
        LinkedBlockingQueue<Path> heard = new LinkedBlockingQueue<>();
        try (FileEvents events = FileEvents.start(write -> {
            if (write.file().startsWith(directory)) {
                heard.add(write.file());
                if (write.file().endsWith("first")) {
                    throw new IllegalStateException("over this one");
                }
            }
        })) {
            assertThat(until(directory, "first", heard)).isTrue();
            assertThat(until(directory, "second", heard)).isTrue();
            assertThat(events.isAlive()).isTrue();
        }
    }

    /** The sensor says nothing of when it has begun, so it is written until it tells of it. */
    private static boolean until(Path directory, String name, LinkedBlockingQueue<Path> heard) throws Exception {
        Path file = directory.resolve(name);
        for (int i = 0; i < 60; i++) {
            new ProcessBuilder("sh", "-c", "echo x > \"$0\"", file.toString())
                    .start()
                    .waitFor();
            for (Path each = heard.poll(500, TimeUnit.MILLISECONDS); each != null; each = heard.poll()) {
                if (each.equals(file)) {
                    return true;
                }
            }
        }
        return false;
    }
}
