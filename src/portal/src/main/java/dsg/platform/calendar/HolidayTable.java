package dsg.platform.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One version of the calendar, as it was put in force; never changes. It says of every day from {@link HolidayRules#FIRST_YEAR} to
 * {@link HolidayRules#LAST_YEAR} whether it is a holiday, and for which uses year-end is closed.
 */
public final class HolidayTable {

    private final HolidayTableId id;
    private final int number;
    private final String source;
    private final Officially officially;
    private final NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
    private final Map<CalendarUse, YearEnd> closings;

    /**
     * Puts a table together.
     *
     * @param number counts the versions from 1; the highest is in force
     * @param source where the days come from, for the screen
     * @param closings which uses are closed at year-end; for a use that is not named these days count
     */
    public HolidayTable(
            HolidayTableId id,
            int number,
            String source,
            Officially officially,
            Collection<Holiday> days,
            Map<CalendarUse, YearEnd> closings) {
        this.id = id;
        this.number = number;
        this.source = source;
        this.officially = officially;
        days.forEach(holiday -> this.days.put(holiday.day(), holiday));
        this.closings = Map.copyOf(closings);
    }

    public HolidayTableId id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String source() {
        return source;
    }

    /** Which years somebody official has spoken of. */
    public Officially officially() {
        return officially;
    }

    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** The holidays of a year, in order. */
    public Collection<Holiday> of(Year year) {
        return days.subMap(year.atDay(1), true, year.atDay(year.length()), true).values();
    }

    /** All holidays, in order. */
    public Collection<Holiday> all() {
        return Collections.unmodifiableCollection(days.values());
    }

    /** Whether nothing official says yet if this day is a holiday (計算値・未公示). */
    public boolean isComputed(LocalDate day) {
        return !officially.covers(day.getYear());
    }

    public Map<CalendarUse, YearEnd> closings() {
        return closings;
    }

    /** When this use is closed at year-end; empty where those days count. */
    public Optional<YearEnd> closing(CalendarUse use) {
        return Optional.ofNullable(closings.get(use));
    }
}
