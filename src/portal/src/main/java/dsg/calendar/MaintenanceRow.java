package dsg.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance on the screen.
 *
 * @param words which services, and why, in the provider's words
 * @param site where alone it is felt; null: everywhere
 */
public record MaintenanceRow(
        UUID id,
        Instant from,
        Instant until,
        String words,
        @Nullable UUID site,
        MaintenanceState state) {

    /** What it is called in letters. */
    public String number() {
        return "M-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Whether it can still be called off. */
    public boolean isPlanned() {
        return state == MaintenanceState.PLANNED;
    }
}
