package dsg.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day on which two versions of the calendar differ.
 *
 * @param before the holiday's name in the version in force; empty where it is none
 * @param after its name in the other one; empty where it is none
 */
public record DayChange(LocalDate day, String before, String after) implements Serializable {

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isGone() {
        return after.isEmpty();
    }
}
