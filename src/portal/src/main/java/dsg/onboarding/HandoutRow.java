package dsg.onboarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a document, for a reader.
 *
 * @param newest whether no later edition is out
 * @param acknowledgedAt null where the reader has not acknowledged it
 * @param readers how many have acknowledged it; of interest to the staff, 0 for others
 */
public record HandoutRow(
        UUID id,
        String title,
        String edition,
        String place,
        String sha256,
        boolean mustAcknowledge,
        Instant publishedAt,
        boolean newest,
        @Nullable Instant acknowledgedAt,
        long readers) {

    /** Whether the reader has still to acknowledge it. */
    public boolean isOpen() {
        return mustAcknowledge && newest && acknowledgedAt == null;
    }
}
