package dsg.platform.calendar;

import java.time.LocalDate;

/**
 * The days of the equinoxes in Japan by approximation. The day in force is the one of the 暦要項 in the official gazette of about
 * 1 February of the year before; the two have agreed in every year published so far.
 */
final class Equinox {

    private static final double DRIFT = 0.242194;

    /** From here on the approximation has other constants. */
    private static final int LATER = 1980;

    private Equinox() {}

    static LocalDate spring(int year) {
        return LocalDate.of(year, 3, year < LATER ? day(year, 20.8357, 1983) : day(year, 20.8431, LATER));
    }

    static LocalDate autumn(int year) {
        return LocalDate.of(year, 9, year < LATER ? day(year, 23.2588, 1983) : day(year, 23.2488, LATER));
    }

    private static int day(int year, double base, int leap) {
        int leapDays = (year - leap) / 4;
        return (int) (base + DRIFT * (year - 1980) - leapDays);
    }
}
