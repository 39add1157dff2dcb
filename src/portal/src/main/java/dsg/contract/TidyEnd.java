package dsg.contract;

import dsg.platform.calendar.HolidayTableId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a tidy period as it was published (R63).
 *
 * @param day inclusive, to 24:00 in Japan
 * @param calendar the version of the holiday table it was counted with; null where it was counted before there was one
 */
public record TidyEnd(LocalDate day, @Nullable HolidayTableId calendar) {}
