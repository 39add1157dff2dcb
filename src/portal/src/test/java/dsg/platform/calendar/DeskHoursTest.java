package dsg.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dsg.proof.Proves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskHoursTest {

    private static final HolidayTable TABLE = CalendarFixture.rules(Map.of());
    private static final DeskHours HELPDESK = new DeskHours(Desk.HELPDESK, TABLE);
    private static final DeskHours JOINING = new DeskHours(Desk.JOINING_SUPPORT, TABLE);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:29:59.999999999, false, false",
        "2026-11-24T08:30:00, false, true",
        "2026-11-24T08:59:59.999999999, false, true",
        "2026-11-24T09:00:00, true, true",
        "2026-11-24T17:14:59.999999999, true, true",
        "2026-11-24T17:15:00, true, false",
        "2026-11-24T17:59:59.999999999, true, false",
        "2026-11-24T18:00:00, false, false",
        "2026-11-23T12:00:00, false, false", // 勤労感謝の日
        "2026-11-21T12:00:00, false, false", // Saturday
        "2026-11-22T12:00:00, false, false" // Sunday
    })
    @Proves(value = "R51", says = "The help desk answers on weekdays from 9 to 18, and takes mail and chat at any time")
    @Proves(
            value = "R52",
            says = "Joining support answers on weekdays from 8:30 to 17:15, and takes forms and mail at any time")
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("each desk has its own borders, exact to the instant; a mail at 18:00:00 is outside")
    void borders(LocalDateTime at, boolean helpdesk, boolean joining) {
        assertThat(HELPDESK.isOpen(japan(at))).isEqualTo(helpdesk);
        assertThat(JOINING.isOpen(japan(at))).isEqualTo(joining);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T10:00", // open
        "2026-11-24T03:00, 2026-11-24T09:00",
        "2026-11-24T18:00, 2026-11-25T09:00",
        "2026-11-20T18:00, 2026-11-24T09:00", // Friday evening before a long weekend
        "2026-05-02T10:00, 2026-05-07T09:00", // before 憲法記念日 to 振替休日
        "2026-12-31T18:00, 2027-01-04T09:00"
    })
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("the next opening passes over weekends and holidays")
    void nextOpening(LocalDateTime from, LocalDateTime opening) {
        assertThat(HELPDESK.nextOpening(japan(from))).isEqualTo(japan(opening));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, 2026-11-24T12:30, PT2H30M",
        "2026-11-24T17:00, 2026-11-25T10:00, PT2H", // over night
        "2026-11-20T17:59:59, 2026-11-24T09:00:01, PT2S", // over Saturday, Sunday, holiday
        "2026-11-24T18:00, 2026-11-25T09:00, PT0S",
        "2026-11-21T00:00, 2026-11-23T23:59, PT0S",
        "2026-11-16T00:00, 2026-11-21T00:00, PT45H", // a week
        "2026-11-25T10:00, 2026-11-24T10:00, PT0S" // backwards
    })
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("a desk's time runs in its own hours only")
    void between(LocalDateTime from, LocalDateTime until, Duration open) {
        assertThat(HELPDESK.between(japan(from), japan(until))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00, PT2H, 2026-11-24T12:00",
        "2026-11-24T16:00, PT4H, 2026-11-25T11:00",
        "2026-11-20T18:00, PT9H, 2026-11-24T18:00",
        "2026-11-20T12:00, PT0S, 2026-11-20T12:00",
        "2026-12-31T17:00, PT2H, 2027-01-04T10:00"
    })
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName("what is due after so much of the desk's time")
    void after(LocalDateTime from, Duration open, LocalDateTime due) {
        assertThat(HELPDESK.after(japan(from), open)).isEqualTo(japan(due));
    }

    @Test
    @Proves(value = "A3", says = "Year-end counts or not by a setting of each use")
    @DisplayName("the help desk's year-end closes the help desk alone")
    void yearEnd() {
        HolidayTable closed = CalendarFixture.rules(Map.of(CalendarUse.HELPDESK, YearEnd.OF_THE_STATE));
        Instant noon = japan(LocalDateTime.parse("2026-12-30T12:00"));
        assertThat(new DeskHours(Desk.HELPDESK, closed).isOpen(noon)).isFalse();
        assertThat(new DeskHours(Desk.HELPDESK, closed).nextOpening(noon))
                .isEqualTo(japan(LocalDateTime.parse("2027-01-04T09:00")));
        assertThat(new DeskHours(Desk.JOINING_SUPPORT, closed).isOpen(noon)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("the hours are Japan's, whatever zone the server is set to")
    void whereverTheServerStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(HELPDESK.isOpen(Instant.parse("2026-11-24T00:00:00Z"))).isTrue();
            assertThat(HELPDESK.isOpen(Instant.parse("2026-11-23T23:59:59Z"))).isFalse();
            assertThat(HELPDESK.isOpen(Instant.parse("2026-11-24T09:00:00Z"))).isFalse();
            assertThat(HELPDESK.nextOpening(Instant.parse("2026-11-22T15:00:00Z")))
                    .isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @Proves(value = "B3", says = "Each desk has its own calendar, and a ticket's time runs in its hours only")
    @DisplayName(
            "for any two instants the time between agrees with a walk minute by minute, and after() is its inverse")
    void agreesWithAWalkMinuteByMinute() {
        Random random = new Random(20261125);
        Instant begin = japan(LocalDateTime.parse("2026-04-25T00:00"));
        for (int round = 0; round < 100; round++) {
            DeskHours hours = random.nextBoolean() ? HELPDESK : JOINING;
            Instant from = begin.plus(Duration.ofMinutes(random.nextInt(20_000)));
            int minutes = random.nextInt(10_000);
            long open = 0;
            for (int minute = 0; minute < minutes; minute++) {
                open += hours.isOpen(from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
            }
            Duration between = hours.between(from, from.plus(Duration.ofMinutes(minutes)));
            assertThat(between).isEqualTo(Duration.ofMinutes(open));
            assertThat(hours.between(from, hours.after(from, between))).isEqualTo(between);
        }
    }

    @Test
    void timeRunsForwardOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> HELPDESK.after(Instant.EPOCH, Duration.ofSeconds(-1)));
    }

    private static Instant japan(LocalDateTime at) {
        return at.atZone(Clocks.JAPAN).toInstant();
    }
}
