package dsg.destruction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the vault, as the operator's program has it on record.
 *
 * @param endsAt by when it has to be gone
 * @param endedAt when it was replaced or deleted; null while it is there
 */
public record VaultCopy(
        Instant madeAt, Instant endsAt, @Nullable Instant endedAt) {

    /** When it has ended, or will have ended at the latest. */
    public Instant end() {
        return endedAt == null ? endsAt : endedAt;
    }

    /** Whether it is still there although its date has passed. */
    boolean isOverdue(Instant now) {
        return endedAt == null && endsAt.isBefore(now);
    }
}
