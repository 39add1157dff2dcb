package dsg.calendar.view;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.CountedDay;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days behind a date, for {@code dsg:why} on whatever page it stands. Which days count is nobody's secret (A3). */
@Named
@RequestScoped
public class CountedDaysView {

    private record Question(CalendarUse use, LocalDate after, int days, HolidayTableId version) {}

    @Inject
    Calendars calendars;

    private final Map<Question, List<CountedDay>> answers = new HashMap<>();

    /** Every day from the day after this one to the n-th business day, as it was counted with that version. */
    public List<CountedDay> of(CalendarUse use, LocalDate after, int days, HolidayTableId version) {
        return answers.computeIfAbsent(
                new Question(use, after, days, version),
                asked -> new BusinessDays(table(version), use).count(after, days));
    }

    public HolidayTable table(HolidayTableId version) {
        return calendars.version(version);
    }
}
