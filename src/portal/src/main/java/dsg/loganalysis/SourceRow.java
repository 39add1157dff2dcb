package dsg.loganalysis;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source on the screen.
 *
 * @param heardAt when it was last heard; null: never yet
 * @param silentSince since when it has been silent for too long; null while it is not
 * @param lost events that it has counted and that never came
 * @param skew between its clock and ours, among what came last
 */
public record SourceRow(
        String name, @Nullable Instant heardAt, @Nullable Instant silentSince, long events, long lost, Duration skew) {

    /** What its state is called. */
    public String state() {
        if (heardAt == null) {
            return "NEVER";
        }
        return silentSince == null ? "HEARD" : "SILENT";
    }
}
