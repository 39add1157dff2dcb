package dsg.platform.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of task or duty stands, as the provider sees it.
 *
 * @param kind {@code service.what-happens}
 * @param waiting how many wait, for their time or for another try; a duty waits always
 * @param failing how many of them have failed at their last try
 * @param failure why the latest of these failed, in a word; empty where none did
 * @param next when the next one is tried
 * @param standing what that means
 */
public record TaskKindRow(
        String kind,
        long waiting,
        long failing,
        String failure,
        @Nullable Instant next,
        Standing standing) {

    /** How a kind stands. */
    public enum Standing {
        WORKS,
        /** Something is tried again. */
        FAILS,
        /** Something should have been done minutes ago. */
        LATE,
        /** What it needs is not there, as a mail server that nobody has named. */
        NOT_READY
    }
}
