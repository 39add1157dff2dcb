package dsg.soc.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action on the screen.
 *
 * @param kind its words are {@code soc.action.<kind>}
 * @param decidedBy empty where one person decides, or nobody has yet
 */
public record DoingRow(
        UUID id,
        String kind,
        String target,
        String reason,
        DoingState state,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        @Nullable Instant decidedAt) {

    public boolean isWaiting() {
        return state == DoingState.PROPOSED;
    }
}
