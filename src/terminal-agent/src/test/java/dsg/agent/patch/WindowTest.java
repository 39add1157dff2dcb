package dsg.agent.patch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which hours a terminal is changed. */
class WindowTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 10);

    @Test
    @DisplayName(
            "hours begin and end at the full hour of Japan's clock, also over midnight; none named is the whole day")
    void hours() {
        Window day = new Window(12, 14);
        assertThat(day.isOpen(at("2026-12-01T11:59:59"))).isFalse();
        assertThat(day.isOpen(at("2026-12-01T12:00:00"))).isTrue();
        assertThat(day.isOpen(at("2026-12-01T13:59:59"))).isTrue();
        assertThat(day.isOpen(at("2026-12-01T14:00:00"))).isFalse();
        Window night = new Window(22, 5);
        assertThat(night.isOpen(at("2026-12-01T21:59:59"))).isFalse();
        assertThat(night.isOpen(at("2026-12-01T22:00:00"))).isTrue();
        assertThat(night.isOpen(at("2026-12-02T04:59:59"))).isTrue();
        assertThat(night.isOpen(at("2026-12-02T05:00:00"))).isFalse();
        assertThat(Window.of(JsonObject.EMPTY_JSON_OBJECT).isOpen(at("2026-12-01T23:59:59")))
                .isTrue();
    }

    @Test
    @DisplayName("a patch waits for its hours and for who works; after its last day for neither")
    void admitted() {
        Window window = new Window(12, 14);
        assertThat(window.admits(LAST_DAY, at("2026-12-10T12:30:00"), false)).isTrue();
        assertThat(window.admits(LAST_DAY, at("2026-12-10T12:30:00"), true)).isFalse();
        assertThat(window.admits(LAST_DAY, at("2026-12-10T23:59:59"), false)).isFalse();
        assertThat(window.admits(LAST_DAY, at("2026-12-11T00:00:00"), true)).isTrue();
    }

    private static Instant at(String japanese) {
        return Instant.parse(japanese + "+09:00");
    }
}
