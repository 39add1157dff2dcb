package dsg.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log for the reader.
 *
 * @param username the issued identifier of the account; null where nobody was signed in
 * @param code the message key of a refusal, or the kind of a failure; null for a success
 */
public record AuditRow(
        UUID id,
        Instant at,
        @Nullable String username,
        @Nullable UUID terminal,
        @Nullable UUID contract,
        String action,
        @Nullable String objectType,
        @Nullable UUID objectId,
        Outcome outcome,
        @Nullable String code,
        @Nullable String detail,
        String writer,
        long writerSequence) {}
