package dsg.detection.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Points in time as events write them: ISO 8601 with an offset, or milliseconds since 1970. */
public final class Times {

    private Times() {}

    public static Optional<Instant> instant(Object value) {
        return dateTime(value).map(OffsetDateTime::toInstant);
    }

    /** With the offset that was written, because the hour of a day depends on it. */
    public static Optional<OffsetDateTime> dateTime(Object value) {
        try {
            return Optional.of(
                    value instanceof Number milliseconds
                            ? Instant.ofEpochMilli(milliseconds.longValue()).atOffset(ZoneOffset.UTC)
                            : OffsetDateTime.parse(value.toString()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
