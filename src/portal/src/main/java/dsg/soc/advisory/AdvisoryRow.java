package dsg.soc.advisory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An advisory on the screen.
 *
 * @param own whether the caller has written it
 * @param confirmed when the caller has confirmed it; null where they have not
 */
public record AdvisoryRow(
        UUID id,
        String title,
        AdvisoryLevel level,
        String text,
        AdvisoryState state,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        boolean own,
        @Nullable Instant confirmed) {}
