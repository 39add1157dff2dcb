package dsg.application;

import dsg.platform.calendar.HolidayTableId;
import java.time.Instant;

/**
 * Until when somebody should have decided: the end of the office's hours on the n-th business day after.
 *
 * @param calendar the version that it was counted with
 */
record Deadline(Instant at, HolidayTableId calendar) {}
