package dsg.report;

import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report on the screen. */
public record ReportRow(
        ReportId id,
        ReportNumber number,
        ReportKind kind,
        @Nullable ProhibitedAct act,
        ReportChannel channel,
        Route route,
        @Nullable DirectReason directReason,
        ReportState state,
        String reporter,
        String reach,
        Instant happenedAt,
        String text,
        Times times,
        @Nullable String relayNote,
        @Nullable IncidentId incident) {

    /**
     * The moments of R160.
     *
     * @param reported when the user said it
     * @param relayDue by when the manager hands it on; null where it goes past them
     * @param escalated when it went to the office by itself
     * @param reached when it was at the office
     * @param received when somebody there said so
     */
    public record Times(
            Instant reported,
            @Nullable Instant relayDue,
            @Nullable Instant relayed,
            @Nullable Instant escalated,
            @Nullable Instant reached,
            @Nullable Instant received) {}
}
