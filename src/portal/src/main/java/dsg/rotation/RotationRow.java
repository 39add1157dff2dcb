package dsg.rotation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A renewal, in a list.
 *
 * @param contract its number
 * @param number of the new key; null before it is made
 * @param wrapped keys of files and forms that lie under it by this renewal
 * @param retireAt when the former key goes; null before everything is wrapped
 */
public record RotationRow(
        UUID id,
        String contract,
        String title,
        String because,
        RotationState state,
        Instant askedAt,
        @Nullable Integer number,
        long wrapped,
        @Nullable Instant rewrappedAt,
        @Nullable Instant retireAt) {}
