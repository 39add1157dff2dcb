package dsg.soc.incident;

import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident in a list.
 *
 * @param assignee empty while nobody has it
 */
public record IncidentRow(
        IncidentId id,
        IncidentNumber number,
        String title,
        Gravity severity,
        @Nullable ProhibitedAct act,
        Origin origin,
        boolean drill,
        IncidentState state,
        Instant happenedAt,
        Instant openedAt,
        String assignee,
        @Nullable Instant containedAt,
        @Nullable Instant closedAt,
        @Nullable Cause cause,
        @Nullable String reason) {

    public boolean isOpen() {
        return state != IncidentState.CLOSED;
    }
}
