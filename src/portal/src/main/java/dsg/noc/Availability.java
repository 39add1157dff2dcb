package dsg.noc;

import java.time.Duration;

/**
 * How much of a month something was there.
 *
 * @param of the target; what is summed up for a site has that site's own
 * @param watched how much of the month it was watched
 * @param down unplanned
 * @param planned down or unseen while a maintenance was announced
 * @param unknown nobody could tell
 */
public record Availability(TargetRow of, Duration watched, Duration down, Duration planned, Duration unknown) {

    private static final int HUNDRED = 100;

    /** Percent of what was watched, planned stops apart; what is unknown counts for nothing on either side. */
    public double percent() {
        long base = watched.minus(planned).minus(unknown).toMillis();
        return base <= 0 ? 0 : HUNDRED * (double) Math.max(0, base - down.toMillis()) / base;
    }

    /** Whether there was any time to be judged by. */
    public boolean isKnown() {
        return watched.minus(planned).minus(unknown).toMillis() > 0;
    }
}
