package dsg.platform.door;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets one record of a kind and minute into the log, with how many were left out before it. Records that strangers can cause at
 * will would otherwise fill any disk.
 */
final class RepeatedRecords implements Filter {

    private static final System.Logger LOG = System.getLogger(RepeatedRecords.class.getName());
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    /** There are a few dozen messages at most; should there be more, those share one place. */
    private static final int MOST_KINDS = 200;

    private static final Kind OTHERS = new Kind("", null);

    private record Kind(String message, @Nullable String thrown) {}

    private record Count(Instant written, long leftOut) {}

    private final Map<Kind, Count> counts = new HashMap<>();

    @Override
    public boolean isLoggable(LogRecord given) {
        long leftOut = count(kind(given), given.getInstant());
        if (leftOut > 0) {
            LOG.log(Level.INFO, "{0} records like the next were left out", leftOut);
        }
        return leftOut >= 0;
    }

    /** How many were left out before this one; -1 where it is left out itself. */
    private synchronized long count(Kind wanted, Instant now) {
        Kind kind = counts.containsKey(wanted) || counts.size() < MOST_KINDS ? wanted : OTHERS;
        Count before = counts.getOrDefault(kind, new Count(Instant.MIN, 0));
        if (now.minus(INTERVAL).isBefore(before.written())) {
            counts.put(kind, new Count(before.written(), before.leftOut() + 1));
            return -1;
        }
        counts.put(kind, new Count(now, 0));
        return before.leftOut();
    }

    /** Of the message without its arguments, which hold what the stranger sent. */
    private static Kind kind(LogRecord given) {
        Throwable thrown = given.getThrown();
        return new Kind(
                String.valueOf(given.getMessage()),
                thrown == null ? null : thrown.getClass().getName());
    }
}
