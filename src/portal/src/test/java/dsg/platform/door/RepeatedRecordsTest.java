package dsg.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatedRecordsTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final RepeatedRecords filter = new RepeatedRecords();

    @Test
    @DisplayName("what a stranger can cause ten thousand times stands in the log once a minute")
    void once() {
        int written = 0;
        for (int i = 0; i < 10_000; i++) {
            LogRecord given = of("Request failed {0}", new IllegalStateException("cookie " + i), NOW.plusMillis(i));
            written += filter.isLoggable(given) ? 1 : 0;
        }
        assertThat(written).isEqualTo(1);
        assertThat(filter.isLoggable(
                        of("Request failed {0}", new IllegalStateException("x"), NOW.plus(Duration.ofMinutes(1)))))
                .isTrue();
    }

    @Test
    @DisplayName("one fault does not hide another")
    void perKind() {
        assertThat(filter.isLoggable(of("Request failed {0}", new IllegalStateException("x"), NOW)))
                .isTrue();
        assertThat(filter.isLoggable(of("Request failed {0}", new ArithmeticException("x"), NOW)))
                .isTrue();
        assertThat(filter.isLoggable(of("Another {0}", null, NOW))).isTrue();
    }

    @Test
    @DisplayName("messages without end do not take memory without end, and still one passes a minute")
    void kinds() {
        int written = 0;
        for (int i = 0; i < 100_000; i++) {
            written += filter.isLoggable(of("made up " + i, null, NOW)) ? 1 : 0;
        }
        assertThat(written).isBetween(2, 300);
    }

    private static LogRecord of(String message, @Nullable Throwable thrown, Instant at) {
        LogRecord given = new LogRecord(Level.SEVERE, message);
        given.setThrown(thrown);
        given.setInstant(at);
        return given;
    }
}
