package dsg.platform.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tables for tests, made of the rules. */
public final class CalendarFixture {

    private static final List<Holiday> RULES = HolidayRules.all();

    private CalendarFixture() {}

    public static HolidayTable rules(Map<CalendarUse, YearEnd> closings) {
        return new HolidayTable(new HolidayTableId(UUID.randomUUID()), 1, "rules", Officially.NOTHING, RULES, closings);
    }

    /** Counts tidy days as the manual's words have it: year-end days count. */
    public static BusinessDays literally() {
        return new BusinessDays(rules(Map.of()), CalendarUse.TIDY_PERIOD);
    }

    /** Counts tidy days without 29 December to 3 January. */
    public static BusinessDays closedAtYearEnd() {
        return new BusinessDays(rules(Map.of(CalendarUse.TIDY_PERIOD, YearEnd.OF_THE_STATE)), CalendarUse.TIDY_PERIOD);
    }

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
