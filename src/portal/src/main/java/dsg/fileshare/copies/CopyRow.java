package dsg.fileshare.copies;

import dsg.fileshare.sending.FileTaken.ClosedAs;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param terminal the name of the computer that it lies on; empty for copies older than the ledger
 * @param purpose what it was taken for; empty while nobody has said so
 * @param closedAt null while the copy is out
 * @param closedAs null likewise
 * @param words how it was destroyed, or the number of the erasure's record
 * @param own whether the caller has taken it
 */
public record CopyRow(
        UUID id,
        String file,
        String takenBy,
        String organisation,
        String terminal,
        Instant takenAt,
        String purpose,
        @Nullable Instant closedAt,
        @Nullable ClosedAs closedAs,
        String words,
        boolean own) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
