package dsg.contract;

import java.time.Instant;

/**
 * An alarm as the provider sees it.
 *
 * @param highest the highest instant before
 * @param seen what the server's clock said
 */
public record ClockAlarmRow(ClockAlarmKind kind, Instant highest, Instant seen) {}
