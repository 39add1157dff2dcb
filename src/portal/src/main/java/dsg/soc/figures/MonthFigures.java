package dsg.soc.figures;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of the SOC. Drills and rules on trial do not count. The three times are medians; null where there was nothing to measure.
 *
 * @param alerts raised in the month
 * @param wrong of them judged to be the rule's mistake
 * @param waiting of them that nobody has looked at yet
 * @param incidents opened in the month
 * @param open of them that are not closed yet
 * @param detect from the event's coming into the store to the alert
 * @param triage from the alert to the first look at it
 * @param contain from what happened to the containment of the incident
 */
public record MonthFigures(
        YearMonth month,
        long alerts,
        long wrong,
        long waiting,
        long incidents,
        long open,
        @Nullable Duration detect,
        @Nullable Duration triage,
        @Nullable Duration contain,
        List<Count> bySeverity,
        List<Count> byAct,
        List<Count> byCause,
        List<Count> byRule) {

    /**
     * How many of one kind.
     *
     * @param name a constant's name, a prohibited act's, or a rule's title
     */
    public record Count(String name, long count) {}
}
