package dsg.loganalysis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks for events, the newest first. What is empty lets everything through.
 *
 * @param from first instant at which they were received
 * @param until first instant that is too late
 * @param text somewhere in the message
 * @param user the issued identifier, whole
 * @param severity this or worse
 * @param after the last event of the page before; null asks for the first page
 */
public record LogQuery(
        Instant from,
        Instant until,
        String text,
        String source,
        String activity,
        String status,
        String user,
        int severity,
        @Nullable Cursor after) {

    /** Events of one page. */
    public static final int PAGE = 100;

    /** Events of one exported file at most. */
    public static final int EXPORT = 50_000;

    /** A place in the order of the list. */
    public record Cursor(Instant received, long number) {}
}
