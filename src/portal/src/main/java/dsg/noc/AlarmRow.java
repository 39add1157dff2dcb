package dsg.noc;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm on the screen.
 *
 * @param dependents consequences, hidden but counted
 * @param holder name of who was on duty, and has to take it up; empty where nobody was
 * @param acknowledgedBy name of a person; empty while nobody has
 */
public record AlarmRow(
        UUID id,
        TargetRow target,
        Instant beganAt,
        @Nullable Instant endedAt,
        int dependents,
        boolean flapping,
        String holder,
        String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant escalatedAt,
        @Nullable String cause,
        @Nullable String report,
        String closedBy,
        @Nullable Instant closedAt) {

    /** Where it stands. */
    public enum State {
        NEW,
        IN_HAND,
        /** It is over, and nobody has said why yet. */
        ENDED,
        CLOSED
    }

    public State state() {
        if (closedAt != null) {
            return State.CLOSED;
        }
        if (endedAt != null) {
            return State.ENDED;
        }
        return acknowledgedAt == null ? State.NEW : State.IN_HAND;
    }
}
