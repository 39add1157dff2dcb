package dsg.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Cabinet Office's CSV, made of the published days that the portal's tests know. */
final class Holidays {

    private static final Path PUBLISHED =
            Path.of("../portal/src/test/resources/dsg/platform/calendar/published-holidays.txt");
    private static final String HEADING = "国民の祝日・休日月日,国民の祝日・休日名称";

    private Holidays() {}

    /** As published, with one more line where it belongs; none where it is empty. */
    static byte[] csv(String more) {
        List<String> lines = new ArrayList<>();
        for (String year : read()) {
            String[] parts = year.split(" ");
            Arrays.stream(parts)
                    .skip(1)
                    .map(day -> parts[0] + "/" + Integer.parseInt(day.substring(0, 2)) + "/"
                            + Integer.parseInt(day.substring(3, 5)) + "," + day.substring(5))
                    .forEach(lines::add);
        }
        if (!more.isEmpty()) {
            lines.add(lines.indexOf("2027/7/19,海の日"), more);
        }
        lines.addFirst(HEADING);
        return (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("windows-31j"));
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(PUBLISHED).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
