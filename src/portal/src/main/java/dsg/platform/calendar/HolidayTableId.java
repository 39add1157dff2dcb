package dsg.platform.calendar;

import java.util.UUID;

/** Names one version of the calendar; what was computed with it can be computed again. */
public record HolidayTableId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
