package dsg.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment.
 *
 * @param changes how often it was moved
 * @param remindedAt null where no reminder has gone out
 */
public record BookingRow(
        UUID id,
        String username,
        String person,
        BookingWay way,
        Instant slot,
        String place,
        BookingState state,
        int changes,
        @Nullable Instant remindedAt) {}
