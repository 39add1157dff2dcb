package dsg.line;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A router.
 *
 * @param endedAt when it came back, or was shut out; null while it is in use
 */
public record RouterRow(
        UUID id,
        String name,
        String serial,
        UUID site,
        Instant registeredAt,
        @Nullable Instant endedAt,
        @Nullable String endedBecause) {}
