package dsg.fileshare.receiving;

import dsg.platform.storage.SealedBlob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload to be scanned, as a worker takes it up.
 *
 * @param clearedAt when the office decided that the marking found in it is none; null where none was found
 */
record ScanWork(
        UploadId id,
        String name,
        long size,
        SealedBlob staged,
        Instant receivedAt,
        @Nullable Instant clearedAt) {

    /** Since when it waits for this scan's result. */
    Instant since() {
        return clearedAt == null ? receivedAt : clearedAt;
    }
}
