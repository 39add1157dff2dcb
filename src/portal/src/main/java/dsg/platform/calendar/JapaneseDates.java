package dsg.platform.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Japanese offices write and read them: 西暦 first, 和暦 beside it (T20). */
public final class JapaneseDates {

    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA);
    private static final Pattern WRITTEN = Pattern.compile(
            "(令和|平成|昭和|[RHSrhs])?\\s*(元|\\d{1,4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final DateTimeFormatter SEIREKI = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);

    private JapaneseDates() {}

    /** 2026年11月23日. */
    public static String seireki(LocalDate day) {
        return SEIREKI.format(day);
    }

    /** 令和8年11月23日; the first year of an era is 元年. */
    public static String wareki(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        String era = date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
        return era + (year == 1 ? "元" : year) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * Reads a day that a person typed: 2026年11月23日, 2026-11-23, 2026/11/23, 20261123, 令和8年11月23日, R8.11.23, in full-width or
     * half-width characters.
     *
     * @return empty where no day is meant, none that exists, or one that the calendar does not know: nobody has business with it
     */
    public static Optional<LocalDate> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(null, digits).filter(JapaneseDates::isKnown);
        }
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? day(written.group(1), written).filter(JapaneseDates::isKnown) : Optional.empty();
    }

    private static boolean isKnown(LocalDate day) {
        return day.getYear() >= HolidayRules.FIRST_YEAR && day.getYear() <= HolidayRules.LAST_YEAR;
    }

    private static Optional<LocalDate> day(@Nullable String era, Matcher parts) {
        int last = parts.groupCount();
        int year = "元".equals(parts.group(last - 2)) ? 1 : Integer.parseInt(parts.group(last - 2));
        int month = Integer.parseInt(parts.group(last - 1));
        int dayOfMonth = Integer.parseInt(parts.group(last));
        try {
            if (era == null) {
                return Optional.of(LocalDate.of(year, month, dayOfMonth));
            }
            JapaneseEra named = ERAS.get(era.toUpperCase(Locale.ROOT));
            return Optional.of(LocalDate.from(JapaneseChronology.INSTANCE.date(named, year, month, dayOfMonth)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
