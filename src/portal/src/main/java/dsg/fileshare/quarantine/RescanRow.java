package dsg.fileshare.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan of everything that is stored, in a list.
 *
 * @param definitions by which the scanner looks
 * @param looked files so far, the others counted
 * @param found files with malware
 * @param unread files that the scanner could not look into in full
 * @param finishedAt null while it goes on
 */
public record RescanRow(
        String definitions,
        Instant startedAt,
        long looked,
        long found,
        long unread,
        @Nullable Instant finishedAt) {}
