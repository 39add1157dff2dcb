package dsg.calendar;

import dsg.platform.calendar.CalendarChanged;
import dsg.platform.calendar.Calendars;
import dsg.platform.calendar.HolidayTableId;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Does what a service does that has computed dates: it hears of another version inside the transaction that brings it. */
@ApplicationScoped
@Shared
public class CalendarWatch {

    @Inject
    Calendars calendars;

    private final List<CalendarChanged> heard = new ArrayList<>();
    private boolean refusing;

    void hear(@Observes CalendarChanged changed) {
        if (refusing) {
            throw new IllegalStateException("the observer fails");
        }
        HolidayTableId inForce = calendars.inForce().id();
        if (!inForce.equals(changed.now())) {
            throw new IllegalStateException("told of " + changed.now() + " while " + inForce + " is in force");
        }
        heard.add(changed);
    }

    List<CalendarChanged> heard() {
        return List.copyOf(heard);
    }

    void forget() {
        heard.clear();
        refusing = false;
    }

    void refuse() {
        refusing = true;
    }
}
