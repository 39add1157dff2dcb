package dsg.platform.calendar;

/**
 * Event: another version of the calendar is in force. Fired inside the transaction that puts it there: what an observer writes commits
 * with it or not at all. Whoever must not miss one compares the version beside the own dates with {@link Calendars#inForce} too.
 */
public record CalendarChanged(HolidayTableId before, HolidayTableId now) {}
