package dsg.contract;

import java.time.Instant;
import java.util.List;

/**
 * What the provider has to know to settle the clock.
 *
 * @param wall what this server's clock says now
 * @param highest the highest instant that anything was decided by
 * @param stopped whether everybody is refused because the clock is behind that
 * @param alarms those that nobody has settled
 * @param held what waits for it
 */
public record ClockPage(
        Instant wall, Instant highest, boolean stopped, List<ClockAlarmRow> alarms, List<HeldEffectRow> held) {}
