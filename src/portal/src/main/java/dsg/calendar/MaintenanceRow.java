package dsg.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A maintenance on the screen.
 *
 * @param words which services, and why, in the provider's words
 */
public record MaintenanceRow(UUID id, Instant from, Instant until, String words, MaintenanceState state) {

    /** Whether it can still be called off. */
    public boolean isPlanned() {
        return state == MaintenanceState.PLANNED;
    }
}
