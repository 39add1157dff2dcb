package dsg.duty;

import dsg.platform.calendar.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A turn on the screen. */
public record ShiftRow(UUID id, UUID account, String name, Instant from, Instant until, boolean running, boolean over) {

    /** The day in Japan on which it begins. */
    public LocalDate day() {
        return LocalDate.ofInstant(from, Clocks.JAPAN);
    }
}
