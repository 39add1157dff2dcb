package dsg.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.platform.calendar.CalendarFixture;
import dsg.platform.calendar.HolidayTable;
import dsg.proof.Proves;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A ticket is due by its desk's hours")
class QueueTest {

    private static final HolidayTable TABLE = CalendarFixture.rules(Map.of());

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "HELPDESK, NORMAL, 2026-09-18T17:59, 2026-09-24T17:59",
        "HELPDESK, NORMAL, 2026-09-18T18:00, 2026-09-24T18:00",
        "HELPDESK, NORMAL, 2026-09-22T10:00, 2026-09-24T18:00",
        "HELPDESK, URGENT, 2026-09-18T17:30, 2026-09-24T09:30",
        "HELPDESK, LOW, 2026-11-24T09:00, 2026-11-26T18:00",
        "JOINING_SUPPORT, URGENT, 2026-11-24T07:00, 2026-11-24T09:30",
        "JOINING_SUPPORT, HIGH, 2026-11-24T15:15, 2026-11-25T10:30",
        "NOC, URGENT, 2026-11-22T23:30, 2026-11-23T00:30",
        "SOC, HIGH, 2026-09-22T22:00, 2026-09-23T02:00"
    })
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("the time for the first answer runs while the desk is open, and around the clock at NOC and SOC")
    void due(Queue queue, Priority priority, LocalDateTime from, LocalDateTime due) {
        assertThat(queue.after(instant(from), priority.answerWithin(), TABLE)).isEqualTo(instant(due));
    }

    private static Instant instant(LocalDateTime inJapan) {
        return inJapan.atZone(dsg.platform.calendar.Clocks.JAPAN).toInstant();
    }
}
