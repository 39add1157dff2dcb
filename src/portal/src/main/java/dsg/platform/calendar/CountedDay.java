package dsg.platform.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a count, and what it was taken for.
 *
 * @param number which business day it is, from 1; 0 where it does not count
 * @param holiday the holiday that falls on it, also on a Saturday or Sunday; null on any other day
 * @param computed whether nothing official says yet that it is a holiday or none (計算値・未公示)
 */
public record CountedDay(
        LocalDate day, DayKind kind, int number, @Nullable Holiday holiday, boolean computed) {

    public boolean isCounted() {
        return kind.isCounted();
    }
}
