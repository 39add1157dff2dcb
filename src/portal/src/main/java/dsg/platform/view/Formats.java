package dsg.platform.view;

import dsg.platform.calendar.Clocks;
import dsg.platform.calendar.JapaneseDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How figures stand on the screens; the functions of the {@code dsg} tag library. Times are Japan's (T53). */
public final class Formats {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Formats() {}

    /** The day in 西暦, or in English words. */
    public static String day(LocalDate day, Locale locale) {
        return isEnglish(locale) ? ENGLISH_DAY.format(day) : JapaneseDates.seireki(day);
    }

    /** The day of the week in one character, or in three letters. */
    public static String weekday(LocalDate day, Locale locale) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, isEnglish(locale) ? Locale.ENGLISH : Locale.JAPAN);
    }

    /** A number that is no amount, such as a year: without grouping. */
    public static String plain(int number) {
        return Integer.toString(number);
    }

    public static String wareki(LocalDate day) {
        return JapaneseDates.wareki(day);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Clocks.JAPAN);
    }

    /** Hours and minutes, 24 hours. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(Clocks.JAPAN));
    }

    public static String clockWithSeconds(Instant instant) {
        return CLOCK_SECONDS.format(instant.atZone(Clocks.JAPAN));
    }

    /** For the {@code datetime} attribute. */
    public static String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(instant, Clocks.JAPAN));
    }

    /** A size for people, in steps of 1,024; below that the bytes themselves. */
    public static String size(long bytes, Locale locale) {
        if (bytes < 1024) {
            return bytes(bytes, locale);
        }
        double value = bytes;
        int unit = -1;
        do {
            value /= 1024;
            unit++;
        } while (value >= 1023.95 && unit < UNITS.length - 1);
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%,.0f %s", value, UNITS[unit]);
    }

    /** The exact size: 1,572,864バイト. */
    public static String bytes(long bytes, Locale locale) {
        return String.format(Locale.ROOT, "%,d%s", bytes, isEnglish(locale) ? " bytes" : "バイト");
    }

    private static boolean isEnglish(Locale locale) {
        return Languages.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
