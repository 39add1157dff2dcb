package dsg.platform.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the log, the newest first. Every filter left null lets everything through.
 *
 * @param from first day, Japan's calendar
 * @param until last day, inclusive
 * @param username the issued identifier, whole
 * @param after the last row of the page before; null asks for the first page
 */
public record AuditQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String username,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable UUID after) {

    /** Rows of one page. */
    public static final int PAGE = 100;

    /** Rows of one exported file at most. */
    public static final int EXPORT = 50_000;
}
