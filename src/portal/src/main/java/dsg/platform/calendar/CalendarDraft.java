package dsg.platform.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become the next version of the calendar.
 *
 * @param digest SHA-256 of the file, lowercase hex; null where none was read
 * @param days every holiday from the first to the last year of the rules
 * @param by the account that puts it in force; null for the first version only
 */
public record CalendarDraft(
        CalendarOrigin origin,
        String source,
        @Nullable String digest,
        Officially officially,
        List<Holiday> days,
        Map<CalendarUse, YearEnd> closings,
        @Nullable UUID by,
        String reason) {

    /** The calendar before anybody has imported anything: the rules of the law, year-end open as the manual's words have it. */
    static CalendarDraft ofRules() {
        return new CalendarDraft(
                CalendarOrigin.RULES, "国民の祝日に関する法律", null, Officially.NOTHING, HolidayRules.all(), Map.of(), null, "");
    }
}
