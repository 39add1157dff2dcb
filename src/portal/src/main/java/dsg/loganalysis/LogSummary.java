package dsg.loganalysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the events of a query are like.
 *
 * @param counted how many were looked at, the newest first
 * @param complete whether those were all
 * @param facets the most frequent values of each column
 * @param bars how many there were in each span of time, the oldest first
 */
public record LogSummary(long counted, boolean complete, Map<String, List<Value>> facets, List<Bar> bars) {

    /** Events looked at, at most: figures of more would have to be waited for. */
    public static final int MOST = 50_000;

    /** A value and how many events have it. */
    public record Value(String value, long count) {}

    /** A span of time and how many events came in it. */
    public record Bar(Instant begin, long count) {}
}
