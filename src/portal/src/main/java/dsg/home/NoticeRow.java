package dsg.home;

import dsg.platform.access.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice for a reader.
 *
 * @param acknowledgedAt null where the reader has not
 * @param readers how many have acknowledged it, for who publishes; else 0
 */
public record NoticeRow(
        UUID id,
        String title,
        String text,
        Set<Role> roles,
        boolean mustAcknowledge,
        Instant until,
        Instant publishedAt,
        @Nullable Instant acknowledgedAt,
        long readers) {

    /** Whether the reader has still to acknowledge it. */
    public boolean isOpen() {
        return mustAcknowledge && acknowledgedAt == null;
    }
}
