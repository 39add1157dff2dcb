package dsg.calendar.view;

import dsg.calendar.HolidayTables;
import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.YearEnd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** calendar/year-end.xhtml: which uses are closed across the turn of the year. */
@Named
@RequestScoped
public class YearEndView {

    @Inject
    HolidayTables tables;

    private @Nullable HolidayTable inForce;
    private @Nullable List<YearEndEntry> entries;
    private String instead = "";
    private String reason = "";

    /** Before anything is drawn, so that a refusal becomes a page of its own. */
    public void load() {
        getEntries();
        instead = inForce().id().toString();
    }

    public String save() {
        Map<CalendarUse, YearEnd> closings = new EnumMap<>(CalendarUse.class);
        getEntries().forEach(entry -> entry.days().ifPresent(days -> closings.put(entry.getUse(), days)));
        tables.closeAtYearEnd(closings, new HolidayTableId(seen()), reason);
        return "/calendar/list.xhtml?faces-redirect=true&done=year-end";
    }

    public List<YearEndEntry> getEntries() {
        if (entries == null) {
            entries = Arrays.stream(CalendarUse.values())
                    .map(use -> new YearEndEntry(use, inForce().closing(use)))
                    .toList();
        }
        return entries;
    }

    /** The version that the form was filled from. */
    public String getInstead() {
        return instead;
    }

    public void setInstead(String instead) {
        this.instead = instead;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private HolidayTable inForce() {
        if (inForce == null) {
            inForce = tables.beforeYearEnd();
        }
        return inForce;
    }

    private UUID seen() {
        try {
            return UUID.fromString(instead);
        } catch (IllegalArgumentException noIdentifier) {
            throw new RuleBroken("calendar.version.changed");
        }
    }
}
