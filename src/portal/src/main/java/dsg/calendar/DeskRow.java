package dsg.calendar;

import dsg.platform.calendar.Desk;
import dsg.platform.calendar.YearEnd;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A desk on the screen.
 *
 * @param nextOpening when somebody answers next; in the past or now while the desk is open
 * @param yearEnd when it is closed at year-end; null where those days are like others
 */
public record DeskRow(
        Desk desk,
        boolean open,
        Instant nextOpening,
        @Nullable YearEnd yearEnd) {

    DeskRow(Desk desk, boolean open, Instant nextOpening, Optional<YearEnd> yearEnd) {
        this(desk, open, nextOpening, yearEnd.orElse(null));
    }
}
