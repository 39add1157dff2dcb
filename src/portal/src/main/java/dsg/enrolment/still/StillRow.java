package dsg.enrolment.still;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the list.
 *
 * @param digest SHA-256 of the masked picture, lowercase hex
 * @param destroyedAt null while it is kept
 * @param openings how often it was opened
 * @param lastOpened by whom and when, null where nobody has
 */
public record StillRow(
        UUID ceremony,
        String person,
        String username,
        String takenBy,
        Instant takenAt,
        String digest,
        @Nullable Instant destroyedAt,
        int openings,
        @Nullable String lastOpened,
        @Nullable Instant lastOpenedAt) {}
