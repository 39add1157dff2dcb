package dsg.soc.view;

import dsg.platform.calendar.Clocks;
import dsg.soc.figures.FigureDesk;
import dsg.soc.figures.MonthFigures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** soc/figures.xhtml: a month of the SOC. */
@Named
@RequestScoped
public class FiguresView {

    @Inject
    FigureDesk desk;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable MonthFigures figures;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getFigures();
    }

    public MonthFigures getFigures() {
        if (figures == null) {
            figures = desk.of(month(parameters.getOrDefault("month", ""), clock));
        }
        return figures;
    }

    /** The month that the address names, or the present one. */
    static YearMonth month(String typed, Clock clock) {
        YearMonth now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Clocks.JAPAN));
        try {
            YearMonth wanted = YearMonth.parse(typed);
            return wanted.isAfter(now) || wanted.getYear() < 2000 ? now : wanted;
        } catch (DateTimeParseException unreadable) {
            return now;
        }
    }

    public YearMonth getEarlier() {
        return getFigures().month().minusMonths(1);
    }

    public YearMonth getLater() {
        return getFigures().month().plusMonths(1);
    }

    /** Hours, minutes and seconds; empty where there was nothing to measure. */
    public String time(@Nullable Duration time) {
        return time == null ? "" : "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
