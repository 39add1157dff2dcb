package dsg.calendar;

import dsg.platform.calendar.CalendarVersion;

/**
 * A line in the list of versions.
 *
 * @param by the name of the person who put it in force; empty for the first one, which the gateway made itself
 */
public record VersionRow(CalendarVersion version, String by) {}
