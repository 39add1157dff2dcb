package dsg.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.Officially;
import dsg.platform.calendar.YearEnd;
import dsg.proof.Proves;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTermsTest {

    private static final int CASES = 25_000;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final ContractTerms TERMS = new ContractTerms(
            new Period(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-12-31")),
            LocalDate.parse("2029-01-23"),
            false);

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void zoneAsItWas() {
        TimeZone.setDefault(zone);
    }

    @Test
    @Proves(
            value = "R63",
            says = "A tidy period of 14 days without Saturdays, Sundays and holidays follows the use period")
    @Proves(value = "R63", says = "After the tidy period no data of the area can be accessed")
    @Proves(value = "T18", says = "The count begins on the day after the end, holiday or not")
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("for random contracts, holiday tables and instants the state is what counting day by day says")
    void asCountedDayByDay() {
        Random random = new Random(20_261_124);
        Set<ContractState> seen = new HashSet<>();
        for (int round = 0; round < CASES; round++) {
            Set<LocalDate> holidays = holidays(random);
            boolean yearEnd = random.nextBoolean();
            LocalDate from = FIRST.plusDays(random.nextInt(2_500));
            Period used = new Period(from, from.plusDays(random.nextInt(120)));
            Instant instant = instant(random, used);
            TidyEnd tidy =
                    TidyEnds.counted(new BusinessDays(table(holidays, yearEnd), CalendarUse.TIDY_PERIOD), used.until());
            boolean destroyed = random.nextInt(20) == 0;
            ContractTerms terms = new ContractTerms(used, tidy.day(), destroyed);

            ContractState expected = destroyed ? ContractState.KEY_DESTROYED : naive(used, holidays, yearEnd, instant);
            assertThat(terms.stateAt(instant)).as("%s at %s", terms, instant).isEqualTo(expected);
            seen.add(expected);
        }
        assertThat(seen).containsExactlyInAnyOrder(ContractState.values());
    }

    /** Walks from the first day of use, one day after the other, as somebody with a paper calendar would. */
    private static ContractState naive(Period used, Set<LocalDate> holidays, boolean yearEnd, Instant instant) {
        LocalDate today = instant.atZone(Clocks.JAPAN).toLocalDate();
        if (today.compareTo(used.from()) < 0) {
            return ContractState.PLANNED;
        }
        int left = 14;
        for (LocalDate day = used.from(); ; day = day.plusDays(1)) {
            boolean inUse = day.compareTo(used.until()) <= 0;
            if (!inUse && left == 0) {
                return ContractState.CLOSED;
            }
            if (!inUse && isCounted(day, holidays, yearEnd)) {
                left--;
            }
            if (day.equals(today)) {
                return inUse ? ContractState.IN_USE : ContractState.TIDYING;
            }
        }
    }

    private static boolean isCounted(LocalDate day, Set<LocalDate> holidays, boolean yearEnd) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean december = day.getMonthValue() == 12 && day.getDayOfMonth() >= 29;
        boolean january = day.getMonthValue() == 1 && day.getDayOfMonth() <= 3;
        return !weekend && !holidays.contains(day) && !(yearEnd && (december || january));
    }

    /** Often at the very edges: midnight in Japan, a millisecond before, a second after, and at leap days. */
    private static Instant instant(Random random, Period used) {
        LocalDate day = switch (random.nextInt(3)) {
            case 0 -> used.from().plusDays(random.nextInt(3) - 1L);
            case 1 -> used.until().plusDays(random.nextInt(40));
            default -> used.from().plusDays(random.nextInt(200) - 20L);
        };
        Instant midnight = day.atStartOfDay(Clocks.JAPAN).toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> midnight;
            case 1 -> midnight.minusMillis(1);
            case 2 -> midnight.plusSeconds(1);
            default -> midnight.plusMillis(random.nextInt(86_400_000));
        };
    }

    /** Up to a fifth of all days, now and then whole weeks of them. */
    private static Set<LocalDate> holidays(Random random) {
        Set<LocalDate> days = new HashSet<>();
        int share = random.nextInt(20);
        for (int day = 0; day < 2_900; day++) {
            if (random.nextInt(100) < share) {
                days.add(FIRST.plusDays(day));
            }
        }
        LocalDate week = FIRST.plusDays(random.nextInt(2_600));
        for (int day = 0; day < random.nextInt(12); day++) {
            days.add(week.plusDays(day));
        }
        return days;
    }

    private static HolidayTable table(Set<LocalDate> holidays, boolean yearEnd) {
        List<Holiday> days = new ArrayList<>();
        holidays.forEach(day -> days.add(new Holiday(day, "休日", HolidayKind.ONE_OFF, false)));
        return new HolidayTable(
                new HolidayTableId(UUID.randomUUID()),
                1,
                "random",
                Officially.NOTHING,
                days,
                yearEnd ? Map.of(CalendarUse.TIDY_PERIOD, YearEnd.OF_THE_STATE) : Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-28T14:59:59.999999999Z, PLANNED",
        "2028-02-28T15:00:00Z, IN_USE",
        "2028-12-31T14:59:59.999999999Z, IN_USE",
        "2028-12-31T15:00:00Z, TIDYING",
        "2029-01-23T14:59:59.999999999Z, TIDYING",
        "2029-01-23T15:00:00Z, CLOSED",
    })
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @Proves(value = "Decision 1", says = "The contract is the clock")
    @DisplayName(
            "every day ends at 24:00 in Japan, and that instant belongs to what comes next; leap day and turn of the year too")
    void boundaries(Instant instant, ContractState state) {
        assertThat(TERMS.stateAt(instant)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Tokyo"})
    @Proves(value = "T53", says = "All deadlines are Japan's, whatever the server's zone")
    @DisplayName("the zone of the server changes nothing")
    void serverZone(String server) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        assertThat(TERMS.tidiesAt()).isEqualTo(Instant.parse("2028-12-31T15:00:00Z"));
        assertThat(TERMS.closesAt()).isEqualTo(Instant.parse("2029-01-23T15:00:00Z"));
        assertThat(TERMS.tidyDaysLeft(Instant.parse("2029-01-22T15:00:00Z"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-31T15:00:00Z, 23",
        "2029-01-22T14:59:59Z, 2",
        "2029-01-23T14:59:59Z, 1",
        "2029-01-23T15:00:00Z, 0",
    })
    @Proves(
            value = "T17",
            says = "In tidying files are read, taken out, deleted and moved, and the days left are shown")
    @DisplayName("the running day counts among the days that are left, and after the last there is none")
    void daysLeft(Instant instant, long left) {
        assertThat(TERMS.tidyDaysLeft(instant)).isEqualTo(left);
    }

    @Test
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @DisplayName("what a state lets people do narrows with time")
    void statesNarrow() {
        assertThat(ContractState.IN_USE.admitsNew()).isTrue();
        assertThat(ContractState.TIDYING.isOpen()).isTrue();
        assertThat(ContractState.TIDYING.admitsNew()).isFalse();
        assertThat(ContractState.TIDYING.admitsMembers()).isFalse();
        assertThat(ContractState.CLOSED.isOpen()).isFalse();
        assertThat(ContractState.KEY_DESTROYED.isOpen()).isFalse();
    }

    @Test
    @DisplayName("tidying that ends before it begins is no date of a contract")
    void backwards() {
        Period used = TERMS.used();
        assertThatThrownBy(() -> new ContractTerms(used, used.until().minusDays(1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
