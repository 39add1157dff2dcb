package dsg.calendar;

import dsg.platform.calendar.HolidayTable;
import dsg.platform.calendar.HolidayTableId;
import java.util.List;

/**
 * The calendar on the screen.
 *
 * @param shown the version to look at
 * @param versions all of them, the newest first
 */
public record CalendarPage(HolidayTable shown, HolidayTableId inForce, List<VersionRow> versions) {

    public boolean isCurrent() {
        return shown.id().equals(inForce);
    }
}
