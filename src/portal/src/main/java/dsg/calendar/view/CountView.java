package dsg.calendar.view;

import dsg.platform.calendar.BusinessDays;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.HolidayRules;
import dsg.platform.calendar.JapaneseDates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** calendar/count.xhtml: which day is the n-th business day after another, for whoever wants to know before asking. */
@Named
@RequestScoped
public class CountView {

    /** Of the tidy period (R63). */
    private static final String USUAL_DAYS = "14";

    private static final int MOST_DAYS = 365;

    @Inject
    Calendars calendars;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    Clock clock;

    private @Nullable BusinessDays counting;

    public String getAfterTyped() {
        return parameters.getOrDefault("after", JapaneseDates.seireki(LocalDate.now(clock)));
    }

    public String getDaysTyped() {
        return parameters.getOrDefault("days", USUAL_DAYS);
    }

    public CalendarUse getUse() {
        String typed = parameters.getOrDefault("use", "");
        return Arrays.stream(CalendarUse.values())
                .filter(use -> use.name().equals(typed))
                .findFirst()
                .orElse(CalendarUse.TIDY_PERIOD);
    }

    public CalendarUse[] getUses() {
        return CalendarUse.values();
    }

    /** The day that was typed; null where it is none, or one that the calendar does not reach from. */
    public @Nullable LocalDate getAfter() {
        return JapaneseDates.read(getAfterTyped())
                .filter(day -> day.getYear() >= HolidayRules.FIRST_YEAR && day.getYear() < HolidayRules.LAST_YEAR - 2)
                .orElse(null);
    }

    /** The number that was typed, in full-width digits too; 0 where it is none that can be counted to. */
    public int getDays() {
        return Optional.of(Normalizer.normalize(getDaysTyped(), Normalizer.Form.NFKC)
                        .strip())
                .filter(typed -> typed.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(days -> days <= MOST_DAYS)
                .orElse(0);
    }

    public boolean isAnswered() {
        return getAfter() != null && getDays() > 0;
    }

    public @Nullable LocalDate getDay() {
        LocalDate after = getAfter();
        return after == null || getDays() == 0 ? null : counting().nth(after, getDays());
    }

    public BusinessDays getCounting() {
        return counting();
    }

    private BusinessDays counting() {
        if (counting == null) {
            counting = calendars.days(getUse());
        }
        return counting;
    }
}
