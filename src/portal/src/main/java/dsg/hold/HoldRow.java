package dsg.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold, in a list.
 *
 * @param name what people call the held thing
 * @param by who has placed it
 * @param reviewOn the day until which somebody looks whether it is still needed
 * @param endBecause why it should end; null while nobody wants that
 * @param endedAt null while it holds
 */
public record HoldRow(
        UUID id,
        HoldKind kind,
        Held held,
        String name,
        String because,
        String by,
        Instant placedAt,
        LocalDate reviewOn,
        @Nullable String endBecause,
        @Nullable Instant endedAt) {

    /** Whether it holds. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
