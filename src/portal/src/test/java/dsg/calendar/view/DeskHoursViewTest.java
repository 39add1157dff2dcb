package dsg.calendar.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskHoursViewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026年12月5日 22:00", "2026-12-05 22:00", "令和8年12月5日　22：00", " R8.12.5  22:00 ", "20261205 22:00"})
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("a moment is Japan's, in any spelling")
    void reads(String typed) {
        assertThat(DeskHoursView.moment(typed)).isEqualTo(Instant.parse("2026-12-05T13:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-05",
                "22:00",
                "2026-12-05 24:00",
                "2026-02-30 10:00",
                "2026-12-05 22:60",
                "あした 22:00"
            })
    void refuses(String typed) {
        assertThatThrownBy(() -> DeskHoursView.moment(typed)).hasMessage("calendar.moment.bad");
    }
}
