package dsg.calendar;

import dsg.platform.access.RuleBroken;
import dsg.platform.calendar.HolidayRules;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of holidays that the Cabinet Office publishes as {@code syukujitsu.csv}: Shift_JIS, a heading, a line per holiday in order,
 * whole years. Anybody may hand in anything under that name, so what does not look exactly like it is refused, with the line.
 *
 * @param digest SHA-256 of the file, lowercase hex
 */
record OfficialTable(List<PublishedDay> days, String digest) {

    /** About ten times what is published. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_LINES = 5_000;
    private static final int MOST_DAYS_A_YEAR = 40;

    /** The first year that the law covers as a whole: an earlier one has no January to tell a cut file by. */
    private static final int FIRST_YEAR = HolidayRules.FIRST_YEAR + 1;

    /** What Windows writes and the Cabinet Office calls Shift_JIS; Java's Shift_JIS lacks some of its characters. */
    private static final Charset ENCODING = Charset.forName("windows-31j");

    private static final String HEADING = "国民の祝日・休日月日,国民の祝日・休日名称";
    private static final Pattern LINE = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2}),([^,]*)");
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsAlphabetic}\\p{IsDigit}ー・（）()　]{1,40}");
    private static final int MOST_QUOTED = 40;

    OfficialTable {
        days = List.copyOf(days);
    }

    /** Reads the file, or refuses it as a whole. */
    static OfficialTable read(byte[] file) {
        if (file.length == 0) {
            throw new RuleBroken("calendar.file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new RuleBroken("calendar.file.large", MOST_BYTES / 1024);
        }
        List<String> lines = lines(text(file));
        List<PublishedDay> days = new ArrayList<>();
        for (int index = 1; index < lines.size(); index++) {
            days.add(day(index + 1, lines.get(index), days));
        }
        if (days.isEmpty()) {
            throw new RuleBroken("calendar.file.nothing");
        }
        demandWholeYears(days);
        return new OfficialTable(days, digest(file));
    }

    int firstYear() {
        return days.getFirst().day().getYear();
    }

    int lastYear() {
        return days.getLast().day().getYear();
    }

    private static String text(byte[] file) {
        try {
            return ENCODING.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new RuleBroken("calendar.file.encoding");
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw new RuleBroken("calendar.file.lines", MOST_LINES);
        }
        if (!lines.getFirst().equals(HEADING)) {
            throw new RuleBroken("calendar.file.heading", HEADING);
        }
        return lines;
    }

    private static PublishedDay day(int number, String line, List<PublishedDay> before) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new RuleBroken("calendar.file.line", number, quoted(line));
        }
        if (!NAME.matcher(parts.group(4)).matches()) {
            throw new RuleBroken("calendar.file.name", number, quoted(line));
        }
        LocalDate day = date(number, parts, line);
        if (!before.isEmpty() && before.getLast().day().equals(day)) {
            throw new RuleBroken("calendar.file.twice", number, quoted(line));
        }
        if (!before.isEmpty() && before.getLast().day().isAfter(day)) {
            throw new RuleBroken("calendar.file.order", number, quoted(line));
        }
        return new PublishedDay(day, parts.group(4));
    }

    private static LocalDate date(int number, Matcher parts, String line) {
        int year = Integer.parseInt(parts.group(1));
        if (year < FIRST_YEAR || year > HolidayRules.LAST_YEAR) {
            throw new RuleBroken(
                    "calendar.file.year",
                    number,
                    quoted(line),
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(HolidayRules.LAST_YEAR));
        }
        try {
            return LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new RuleBroken("calendar.file.day", number, quoted(line));
        }
    }

    /** A file that was cut off, or had years taken out, would make business days of holidays. */
    private static void demandWholeYears(List<PublishedDay> days) {
        int last = days.getLast().day().getYear();
        for (int year = days.getFirst().day().getYear(); year <= last; year++) {
            int wanted = year;
            List<LocalDate> ofYear = days.stream()
                    .map(PublishedDay::day)
                    .filter(day -> day.getYear() == wanted)
                    .toList();
            boolean whole = !ofYear.isEmpty()
                    && ofYear.getFirst().getMonth() == Month.JANUARY
                    && ofYear.getLast().getMonth().compareTo(Month.NOVEMBER) >= 0;
            if (!whole) {
                throw new RuleBroken("calendar.file.cut", Integer.toString(year));
            }
            if (ofYear.size() > MOST_DAYS_A_YEAR) {
                throw new RuleBroken("calendar.file.many", Integer.toString(year), MOST_DAYS_A_YEAR);
            }
        }
    }

    /** Short, and without anything that could be more than text where it is shown. */
    private static String quoted(String line) {
        String plain = line.replaceAll("\\p{C}", "□");
        return plain.length() > MOST_QUOTED ? plain.substring(0, MOST_QUOTED) + "…" : plain;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
