package dsg.calendar.view;

import dsg.platform.calendar.CalendarUse;
import dsg.platform.calendar.YearEnd;
import org.jspecify.annotations.Nullable;

/**
 * A use and its year-end.
 *
 * @param days null where these days count
 */
public record ClosingRow(CalendarUse use, @Nullable YearEnd days) {}
