package dsg.platform.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one version of the calendar comes from.
 *
 * @param number counts the versions from 1; the highest is in force
 * @param source what the days were taken from, in the words of the person who brought them
 * @param digest SHA-256 of the file, lowercase hex; null where none was read
 * @param since when it came into force
 * @param by the account that put it in force; null for the first one, which the gateway made itself
 * @param reason why, in that person's words
 */
public record CalendarVersion(
        HolidayTableId id,
        int number,
        CalendarOrigin origin,
        String source,
        @Nullable String digest,
        Officially officially,
        Instant since,
        @Nullable UUID by,
        String reason) {}
