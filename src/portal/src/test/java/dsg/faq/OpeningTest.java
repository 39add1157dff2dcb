package dsg.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.helpdesk.Queue;
import dsg.platform.calendar.CalendarFixture;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.HolidayTable;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The chatbot says truly whether a person answers")
class OpeningTest {

    private static final HolidayTable TABLE = CalendarFixture.rules(Map.of());

    @ParameterizedTest
    @CsvSource({
        "HELPDESK, 2026-09-18T17:59:59, true, 2026-09-18T17:59:59",
        "HELPDESK, 2026-09-18T18:00, false, 2026-09-24T09:00",
        "HELPDESK, 2026-09-22T10:00, false, 2026-09-24T09:00",
        "JOINING_SUPPORT, 2026-09-24T08:29, false, 2026-09-24T08:30",
        "SOC, 2026-09-22T03:00, true, 2026-09-22T03:00"
    })
    @Proves(value = "R51", says = "The help desk answers on weekdays from 9 to 18, and takes mail and chat at any time")
    @DisplayName("to the second of closing, and not on a day between two holidays")
    void opening(Queue queue, LocalDateTime at, boolean open, LocalDateTime next) {
        assertThat(Chatbot.Opening.of(queue, instant(at), TABLE)).isEqualTo(new Chatbot.Opening(open, instant(next)));
    }

    private static Instant instant(LocalDateTime inJapan) {
        return inJapan.atZone(Clocks.JAPAN).toInstant();
    }
}
