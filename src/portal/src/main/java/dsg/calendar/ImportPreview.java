package dsg.calendar;

import dsg.platform.calendar.HolidayTableId;
import dsg.platform.calendar.Officially;
import java.util.List;

/**
 * What an import would change, before anybody has confirmed it.
 *
 * @param instead the version that the changes are against, and that has to be in force still when they are confirmed
 * @param number that version's number
 * @param days how many holidays the file names
 * @param changes days that become holidays, cease to be any, or have another name; in order
 */
public record ImportPreview(
        HolidayTableId instead,
        int number,
        String digest,
        int days,
        Officially before,
        Officially after,
        List<DayChange> changes) {}
