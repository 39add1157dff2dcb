package dsg.calendar;

import dsg.platform.calendar.Holiday;
import dsg.platform.calendar.HolidayKind;
import dsg.platform.calendar.HolidayRules;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Files in the form of the Cabinet Office's, made of the rules and then bent. */
final class PublishedFile {

    static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    static final String HEADING = "国民の祝日・休日月日,国民の祝日・休日名称";

    private PublishedFile() {}

    static byte[] of(int from, int until) {
        return bytes(lines(from, until));
    }

    /** The lines, with those of the file's own names for substitutes and days between. */
    static List<String> lines(int from, int until) {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        IntStream.rangeClosed(from, until)
                .boxed()
                .flatMap(year -> HolidayRules.of(year).stream())
                .map(PublishedFile::line)
                .forEach(lines::add);
        return lines;
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(SHIFT_JIS);
    }

    private static String line(Holiday holiday) {
        boolean named = holiday.kind() == HolidayKind.NATIONAL || holiday.kind() == HolidayKind.ONE_OFF;
        return holiday.day().getYear() + "/" + holiday.day().getMonthValue() + "/"
                + holiday.day().getDayOfMonth() + "," + (named ? holiday.name() : "休日");
    }
}
