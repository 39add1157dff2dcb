package dsg.platform.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The holidays of Japan by the law alone: 国民の祝日に関する法律 with its changes since 20 July 1948, and the laws that made single days
 * holidays. What the rules say of coming years is computed, not official.
 */
public final class HolidayRules {

    public static final int FIRST_YEAR = 1948;

    /** The equinoxes can be approximated so far. */
    public static final int LAST_YEAR = 2099;

    private static final int FOR_EVER = LAST_YEAR;
    private static final LocalDate IN_FORCE = LocalDate.of(1948, 7, 20);
    private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);
    private static final LocalDate DAYS_BETWEEN_SINCE = LocalDate.of(1985, 12, 27);

    /** A 国民の祝日 as the law had it in a span of years. */
    private record Rule(String name, int from, int until, IntFunction<LocalDate> day) {
        boolean holdsIn(int year) {
            return year >= from && year <= until;
        }
    }

    private static final List<Rule> NATIONAL = List.of(
            fixed("元日", 1, 1, FIRST_YEAR, FOR_EVER),
            fixed("成人の日", 1, 15, FIRST_YEAR, 1999),
            monday("成人の日", 1, 2, 2000, FOR_EVER),
            fixed("建国記念の日", 2, 11, 1967, FOR_EVER),
            fixed("天皇誕生日", 2, 23, 2020, FOR_EVER),
            new Rule("春分の日", FIRST_YEAR, FOR_EVER, Equinox::spring),
            fixed("天皇誕生日", 4, 29, FIRST_YEAR, 1988),
            fixed("みどりの日", 4, 29, 1989, 2006),
            fixed("昭和の日", 4, 29, 2007, FOR_EVER),
            fixed("憲法記念日", 5, 3, FIRST_YEAR, FOR_EVER),
            fixed("みどりの日", 5, 4, 2007, FOR_EVER),
            fixed("こどもの日", 5, 5, FIRST_YEAR, FOR_EVER),
            fixed("海の日", 7, 20, 1996, 2002),
            monday("海の日", 7, 3, 2003, 2019),
            fixed("海の日", 7, 23, 2020, 2020), // the Olympic Games, and again as they were put off
            fixed("海の日", 7, 22, 2021, 2021),
            monday("海の日", 7, 3, 2022, FOR_EVER),
            fixed("山の日", 8, 11, 2016, 2019),
            fixed("山の日", 8, 10, 2020, 2020),
            fixed("山の日", 8, 8, 2021, 2021),
            fixed("山の日", 8, 11, 2022, FOR_EVER),
            fixed("敬老の日", 9, 15, 1966, 2002),
            monday("敬老の日", 9, 3, 2003, FOR_EVER),
            new Rule("秋分の日", FIRST_YEAR, FOR_EVER, Equinox::autumn),
            fixed("体育の日", 10, 10, 1966, 1999),
            monday("体育の日", 10, 2, 2000, 2019),
            fixed("スポーツの日", 7, 24, 2020, 2020),
            fixed("スポーツの日", 7, 23, 2021, 2021),
            monday("スポーツの日", 10, 2, 2022, FOR_EVER),
            fixed("文化の日", 11, 3, FIRST_YEAR, FOR_EVER),
            fixed("勤労感謝の日", 11, 23, FIRST_YEAR, FOR_EVER),
            fixed("天皇誕生日", 12, 23, 1989, 2018),
            // by a law of 2018 these two are 国民の祝日 like the others, so that days between them are holidays too
            fixed("天皇の即位の日", 5, 1, 2019, 2019),
            fixed("即位礼正殿の儀の行われる日", 10, 22, 2019, 2019));

    /** Holidays by laws of their own; they are no 国民の祝日, so nothing follows from them. */
    private static final List<Rule> ONE_OFF = List.of(
            fixed("結婚の儀", 4, 10, 1959, 1959),
            fixed("大喪の礼", 2, 24, 1989, 1989),
            fixed("即位礼正殿の儀", 11, 12, 1990, 1990),
            fixed("結婚の儀", 6, 9, 1993, 1993));

    private HolidayRules() {}

    /** Every holiday of all years that the rules reach, in order. */
    public static List<Holiday> all() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .flatMap(year -> of(year).stream())
                .toList();
    }

    /** The holidays of this year, in order. */
    public static Collection<Holiday> of(int year) {
        NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
        apply(NATIONAL, year, HolidayKind.NATIONAL, days);
        List<LocalDate> national = List.copyOf(days.keySet());
        apply(ONE_OFF, year, HolidayKind.ONE_OFF, days);
        national.stream()
                .filter(day -> day.getDayOfWeek() == SUNDAY && !day.isBefore(SUBSTITUTES_SINCE))
                .map(day -> firstFreeAfter(day, national))
                .forEach(day -> put(day, "振替休日", HolidayKind.SUBSTITUTE, days));
        national.stream()
                .map(day -> day.plusDays(1))
                .filter(day -> !day.isBefore(DAYS_BETWEEN_SINCE) && day.getDayOfWeek() != SUNDAY)
                .filter(day -> !days.containsKey(day) && national.contains(day.plusDays(1)))
                .toList()
                .forEach(day -> put(day, "国民の休日", HolidayKind.BETWEEN, days));
        return days.values();
    }

    /** The same day, if the calendar reaches there. */
    static LocalDate known(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(
                    "The calendar knows the years " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + day);
        }
        return day;
    }

    private static void apply(List<Rule> rules, int year, HolidayKind kind, NavigableMap<LocalDate, Holiday> days) {
        rules.stream().filter(rule -> rule.holdsIn(year)).forEach(rule -> {
            LocalDate day = rule.day().apply(year);
            if (!day.isBefore(IN_FORCE)) {
                put(day, rule.name(), kind, days);
            }
        });
    }

    private static void put(LocalDate day, String name, HolidayKind kind, NavigableMap<LocalDate, Holiday> days) {
        days.put(day, new Holiday(day, name, kind, true));
    }

    private static LocalDate firstFreeAfter(LocalDate sunday, List<LocalDate> national) {
        return Stream.iterate(sunday.plusDays(1), day -> day.plusDays(1))
                .filter(day -> !national.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static Rule fixed(String name, int month, int day, int from, int until) {
        return new Rule(name, from, until, year -> MonthDay.of(month, day).atYear(year));
    }

    private static Rule monday(String name, int month, int nth, int from, int until) {
        return new Rule(
                name,
                from,
                until,
                year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, MONDAY)));
    }
}
