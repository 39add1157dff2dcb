package dsg.helpdesk.view;

import dsg.helpdesk.DeskWork;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** helpdesk/report.xhtml: what the desks have done in a month. */
@Named
@RequestScoped
public class DeskReportView {

    @Inject
    DeskWork work;

    @Inject
    Clock clock;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<DeskWork.Report> rows;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getRows();
    }

    /** The month that the address names, else the running one. */
    public YearMonth getMonth() {
        return month(parameters.getOrDefault("month", ""), clock);
    }

    static YearMonth month(String typed, Clock clock) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            return YearMonth.now(clock.withZone(Clocks.JAPAN));
        }
    }

    public YearMonth getBefore() {
        return getMonth().minusMonths(1);
    }

    public YearMonth getAfter() {
        return getMonth().plusMonths(1);
    }

    public List<DeskWork.Report> getRows() {
        if (rows == null) {
            rows = work.report(getMonth());
        }
        return rows;
    }
}
