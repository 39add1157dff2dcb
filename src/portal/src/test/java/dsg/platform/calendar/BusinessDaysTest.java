package dsg.platform.calendar;

import static dsg.platform.calendar.CalendarFixture.closedAtYearEnd;
import static dsg.platform.calendar.CalendarFixture.day;
import static dsg.platform.calendar.CalendarFixture.literally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    private static final int TIDY_DAYS = 14;

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-04-20, 2026-04-20",
        "2026-04-24, 2026-05-20, 2026-05-20",
        "2026-09-11, 2026-10-06, 2026-10-06",
        "2026-12-25, 2027-01-18, 2027-01-21",
        "2026-12-28, 2027-01-19, 2027-01-22",
        "2027-03-31, 2027-04-20, 2027-04-20",
        "2027-12-31, 2028-01-21, 2028-01-24"
    })
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @DisplayName("14 days without Saturdays, Sundays and holidays, and without year-end where that is closed")
    void fourteenDays(LocalDate useEnds, LocalDate literally, LocalDate closed) {
        assertThat(literally().nth(useEnds, TIDY_DAYS)).isEqualTo(literally);
        assertThat(closedAtYearEnd().nth(useEnds, TIDY_DAYS)).isEqualTo(closed);
    }

    @Test
    @Proves(value = "T18", says = "The count begins on the day after the end, holiday or not")
    @DisplayName("the count begins with the day after the end, also where the end is a holiday or a Sunday")
    void countsFromTheDayAfter() {
        assertThat(literally().nth(day("2026-05-03"), 1)).isEqualTo(day("2026-05-07"));
        assertThat(literally().nth(day("2026-11-23"), 1)).isEqualTo(day("2026-11-24"));
        assertThat(literally().nth(day("2026-11-24"), 1)).isEqualTo(day("2026-11-25"));
    }

    @Test
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @DisplayName("why it is that day: every day between is there, with its number or the reason that it does not count")
    void saysWhy() {
        List<CountedDay> days = closedAtYearEnd().count(day("2026-12-28"), 3);
        assertThat(days.stream().map(each -> each.day() + " " + each.kind() + " " + each.number()))
                .containsExactly(
                        "2026-12-29 YEAR_END 0",
                        "2026-12-30 YEAR_END 0",
                        "2026-12-31 YEAR_END 0",
                        "2027-01-01 HOLIDAY 0",
                        "2027-01-02 SATURDAY 0",
                        "2027-01-03 SUNDAY 0",
                        "2027-01-04 BUSINESS 1",
                        "2027-01-05 BUSINESS 2",
                        "2027-01-06 BUSINESS 3");
        assertThat(days.get(3).holiday()).extracting(Holiday::name).isEqualTo("元日");
        assertThat(days).allMatch(CountedDay::computed);
    }

    @Test
    @Proves(
            value = "A3",
            says =
                    "Holidays are those of the law, from the Cabinet Office's list where it is published, else computed and flagged")
    @DisplayName("days of years that are official are not flagged as computed")
    void flagsOnlyWhatIsComputed() {
        HolidayTable table = new HolidayTable(
                new HolidayTableId(UUID.randomUUID()),
                2,
                "published",
                new Officially(1955, 2026),
                HolidayRules.all(),
                Map.of());
        List<CountedDay> days = new BusinessDays(table, CalendarUse.HELPDESK).count(day("2026-12-30"), 2);
        assertThat(days.stream().map(CountedDay::computed)).containsExactly(false, true, true, true, true);
    }

    @Test
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("days left are counted down to one on the last day, and none after it")
    void daysLeft() {
        BusinessDays days = literally();
        LocalDate last = days.nth(day("2026-03-31"), TIDY_DAYS);
        assertThat(days.daysLeft(day("2026-04-01"), last)).isEqualTo(TIDY_DAYS);
        assertThat(days.daysLeft(day("2026-04-18"), last)).as("a Saturday").isEqualTo(1);
        assertThat(days.daysLeft(last, last)).isEqualTo(1);
        assertThat(days.daysLeft(last.plusDays(1), last)).isZero();
        assertThat(days.daysLeft(last.plusDays(100), last)).isZero();
    }

    @Test
    @Proves(value = "A3", says = "Year-end counts or not by a setting of each use")
    @DisplayName("the year-end of one use closes no other")
    void eachUseHasItsOwnYearEnd() {
        HolidayTable table = CalendarFixture.rules(Map.of(CalendarUse.HELPDESK, new YearEnd(30, 2)));
        assertThat(new BusinessDays(table, CalendarUse.HELPDESK).kind(day("2027-12-30")))
                .isEqualTo(DayKind.YEAR_END);
        assertThat(new BusinessDays(table, CalendarUse.HELPDESK).kind(day("2027-12-29")))
                .isEqualTo(DayKind.BUSINESS);
        assertThat(new BusinessDays(table, CalendarUse.TIDY_PERIOD).kind(day("2027-12-30")))
                .isEqualTo(DayKind.BUSINESS);
    }

    @Test
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @DisplayName("nth, count and daysLeft agree with a walk day by day, for any day and any number")
    void agreesWithAWalkDayByDay() {
        Random random = new Random(20261124);
        BusinessDays literally = literally();
        BusinessDays closed = closedAtYearEnd();
        for (int round = 0; round < 500; round++) {
            BusinessDays days = random.nextBoolean() ? literally : closed;
            LocalDate after = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(36_000));
            int wanted = 1 + random.nextInt(30);
            LocalDate day = after;
            for (int counted = 0; counted < wanted; ) {
                day = day.plusDays(1);
                counted += days.isBusinessDay(day) ? 1 : 0;
            }
            assertThat(days.nth(after, wanted)).as("%d after %s", wanted, after).isEqualTo(day);
            assertThat(days.daysLeft(after.plusDays(1), day)).isEqualTo(wanted);
            assertThat(days.count(after, wanted).stream().map(CountedDay::day))
                    .containsExactlyElementsOf(
                            after.plusDays(1).datesUntil(day.plusDays(1)).toList());
        }
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatIllegalArgumentException().isThrownBy(() -> literally().nth(day("2026-01-01"), 0));
        assertThatThrownBy(() -> literally().nth(day("2099-12-20"), TIDY_DAYS)).isInstanceOf(DateTimeException.class);
    }
}
