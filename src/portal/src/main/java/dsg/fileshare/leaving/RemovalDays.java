package dsg.fileshare.leaving;

import dsg.fileshare.removal.RemovalState;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** By when a wish should have got on, in business days of the ministry's offices. */
@ApplicationScoped
class RemovalDays {

    /** As long as the application for it may wait. */
    private static final int TO_DECIDE = 5;

    private static final int TO_CARRY_OUT = 10;

    @Inject
    Calendars calendars;

    /** @param state {@code REQUESTED} or {@code AGREED}; counted from the wish either way, or from when it was last told of */
    Instant due(RemovalState state, Instant since) {
        int days = state == RemovalState.REQUESTED ? TO_DECIDE : TO_CARRY_OUT;
        LocalDate day = calendars.days(Desk.JOINING_SUPPORT.use()).nth(LocalDate.ofInstant(since, Clocks.JAPAN), days);
        return day.atTime(Desk.JOINING_SUPPORT.closes()).atZone(Clocks.JAPAN).toInstant();
    }
}
