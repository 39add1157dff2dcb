package dsg.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts business days for one use by one version of the calendar: no Saturday, no Sunday, no holiday, and no year-end day where the
 * use is closed then (R63, A3). Pure: the same table gives the same answer for ever.
 */
public final class BusinessDays {

    private final HolidayTable table;
    private final CalendarUse use;

    public BusinessDays(HolidayTable table, CalendarUse use) {
        this.table = table;
        this.use = use;
    }

    /** The table that is counted by; its id is what to keep beside a date that was computed. */
    public HolidayTable table() {
        return table;
    }

    public CalendarUse use() {
        return use;
    }

    public boolean isBusinessDay(LocalDate day) {
        return kind(day).isCounted();
    }

    /** What this day is to the count. A holiday on a Saturday or Sunday is named as the holiday. */
    public DayKind kind(LocalDate day) {
        if (table.holiday(day).isPresent()) {
            return DayKind.HOLIDAY;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return DayKind.SATURDAY;
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return DayKind.SUNDAY;
        }
        boolean closed = table.closing(use).filter(days -> days.contains(day)).isPresent();
        return closed ? DayKind.YEAR_END : DayKind.BUSINESS;
    }

    /**
     * The n-th business day, counted from the day after this one, whatever this one is (T18). A period of 14 days ends with the 14th,
     * at 24:00 in Japan.
     *
     * @param days from 1 on
     * @throws java.time.DateTimeException where the table does not reach so far
     */
    public LocalDate nth(LocalDate after, int days) {
        return count(after, days).getLast().day();
    }

    /** Every day from the day after this one to the n-th business day, both inclusive: why {@link #nth} is what it is. */
    public List<CountedDay> count(LocalDate after, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("counts from the first business day on, not from " + days);
        }
        List<CountedDay> counted = new ArrayList<>();
        LocalDate day = after;
        for (int number = 0; number < days; ) {
            day = HolidayRules.known(day.plusDays(1));
            CountedDay next = counted(day, number);
            counted.add(next);
            number = Math.max(number, next.number());
        }
        return List.copyOf(counted);
    }

    /**
     * How many business days are left: those from {@code from} on up to and including {@code until}. On the last day it is one, after it
     * none.
     */
    public int daysLeft(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.isBefore(from) ? from : until.plusDays(1))
                .map(HolidayRules::known)
                .filter(this::isBusinessDay)
                .count();
    }

    private CountedDay counted(LocalDate day, int before) {
        DayKind kind = kind(day);
        Optional<Holiday> holiday = table.holiday(day);
        return new CountedDay(
                day, kind, kind.isCounted() ? before + 1 : 0, holiday.orElse(null), table.isComputed(day));
    }
}
