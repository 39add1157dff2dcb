package dsg.contract;

import dsg.application.Result;
import dsg.platform.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in the contract's history.
 *
 * @param used as it was asked for
 * @param application who has decided what about it
 * @param before the use period that it took the place of; null unless it was approved
 * @param effectiveUntil the end that came into force, later than asked for where that day had passed; null unless it was approved
 */
public record ChangeRow(
        UUID id,
        Period contracted,
        Period used,
        String because,
        String document,
        AccountId proposedBy,
        Instant proposedAt,
        ChangeState state,
        Result application,
        @Nullable Period before,
        @Nullable LocalDate effectiveUntil) {

    /** Whether the end in force is another than the one asked for (T15). */
    public boolean isPostponed() {
        return effectiveUntil != null && !effectiveUntil.equals(used.until());
    }
}
