package dsg.platform.calendar;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Month;

/**
 * Days that are closed every year across the turn of the year.
 *
 * @param fromDecember the first one, a day of December
 * @param untilJanuary the last one, a day of January
 */
@Embeddable
public record YearEnd(int fromDecember, int untilJanuary) {

    /** As the offices of the state close (行政機関の休日に関する法律). */
    public static final YearEnd OF_THE_STATE = new YearEnd(29, 3);

    private static final int DAYS = 31;

    public YearEnd {
        if (!isPossible(fromDecember, untilJanuary)) {
            throw new IllegalArgumentException(
                    "no such days: " + fromDecember + " December, " + untilJanuary + " January");
        }
    }

    /** Whether both months have such a day. */
    public static boolean isPossible(int fromDecember, int untilJanuary) {
        return fromDecember >= 1 && fromDecember <= DAYS && untilJanuary >= 1 && untilJanuary <= DAYS;
    }

    public boolean contains(LocalDate day) {
        return (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= fromDecember)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= untilJanuary);
    }
}
