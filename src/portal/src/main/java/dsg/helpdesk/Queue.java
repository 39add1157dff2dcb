package dsg.helpdesk;

import dsg.platform.calendar.Desk;
import dsg.platform.calendar.DeskHours;
import dsg.platform.calendar.HolidayTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The desks that tickets wait at: two with hours (R51, R52), two around the clock (R50). */
public enum Queue {
    HELPDESK(Desk.HELPDESK),
    JOINING_SUPPORT(Desk.JOINING_SUPPORT),
    NOC(null),
    SOC(null);

    private final @Nullable Desk desk;

    Queue(@Nullable Desk desk) {
        this.desk = desk;
    }

    /** When so much of this desk's time will have passed. */
    Instant after(Instant from, Duration open, HolidayTable table) {
        return hours(table).map(hours -> hours.after(from, open)).orElse(from.plus(open));
    }

    /** Whether somebody answers there at this instant. */
    public boolean isOpen(Instant at, HolidayTable table) {
        return hours(table).map(hours -> hours.isOpen(at)).orElse(true);
    }

    /** The first instant from this one on at which somebody answers there. */
    public Instant nextOpening(Instant from, HolidayTable table) {
        return hours(table).map(hours -> hours.nextOpening(from)).orElse(from);
    }

    private Optional<DeskHours> hours(HolidayTable table) {
        return Optional.ofNullable(desk).map(known -> new DeskHours(known, table));
    }
}
