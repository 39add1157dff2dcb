package dsg.operations.shipping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a line was written, by its own words: {@code 2026-11-29 20:00:01,123}, with {@code UTC} or an offset behind where it has one. */
final class LineTime {

    private static final Pattern BEGIN = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,9}))?( UTC|Z|[+-]\\d\\d:\\d\\d)?");

    private LineTime() {}

    /** Empty where the line does not begin with a time. What names no zone is meant in this machine's. */
    static Optional<Instant> of(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.lookingAt()) {
            return Optional.empty();
        }
        String fraction = begin.group(3) == null ? "0" : begin.group(3);
        String text = begin.group(1) + "T" + begin.group(2) + "." + fraction;
        String zone = begin.group(4);
        try {
            if (zone == null) {
                return Optional.of(
                        LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant());
            }
            return Optional.of(
                    zone.length() == 6
                            ? OffsetDateTime.parse(text + zone).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
