package dsg.calendar.view;

import dsg.calendar.CalendarPage;
import dsg.calendar.HolidayTables;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayRules;
import dsg.platform.calendar.HolidayTableId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** calendar/list.xhtml: the holidays of a year, and the versions of the calendar. */
@Named
@RequestScoped
public class CalendarListView {

    @Inject
    HolidayTables tables;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    @Inject
    Clock clock;

    private @Nullable CalendarPage page;

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getPage();
    }

    public CalendarPage getPage() {
        if (page == null) {
            page = tables.page(version());
        }
        return page;
    }

    /** The year looked at: what the address says, as far as the calendar reaches, else the current one. */
    public int getYear() {
        String typed = parameters.getOrDefault("year", "");
        int year = typed.matches("\\d{4}")
                ? Integer.parseInt(typed)
                : LocalDate.now(clock).getYear();
        return Math.clamp(year, HolidayRules.FIRST_YEAR, HolidayRules.LAST_YEAR);
    }

    public boolean isFirst() {
        return getYear() == HolidayRules.FIRST_YEAR;
    }

    public boolean isLast() {
        return getYear() == HolidayRules.LAST_YEAR;
    }

    public List<Holiday> getHolidays() {
        return List.copyOf(getPage().shown().of(Year.of(getYear())));
    }

    /** Every use, with the days on which it is closed at year-end. */
    public List<ClosingRow> getClosings() {
        return Arrays.stream(CalendarUse.values())
                .map(use -> new ClosingRow(use, getPage().shown().closings().get(use)))
                .toList();
    }

    /** Whether nothing official says which days of the year are holidays. */
    public boolean isComputed() {
        return !getPage().shown().officially().covers(getYear());
    }

    /** What keeps the version in the addresses of the page's links. */
    public String getVersionFilter() {
        return getPage().isCurrent() ? "" : "&version=" + getPage().shown().id();
    }

    /** What the page comes after; a forged address cannot make it say anything else. */
    public String getDone() {
        String done = parameters.getOrDefault("done", "");
        return done.equals("import") || done.equals("year-end") ? done : "";
    }

    private @Nullable HolidayTableId version() {
        String typed = parameters.getOrDefault("version", "");
        try {
            return typed.isEmpty() ? null : new HolidayTableId(UUID.fromString(typed));
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("calendar.version.unknown");
        }
    }
}
