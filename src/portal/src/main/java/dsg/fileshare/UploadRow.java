package dsg.fileshare;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own upload in a list.
 *
 * @param size bytes, as announced
 * @param refusalCode the message key that says why it was refused; null unless it was
 */
public record UploadRow(
        UploadId id,
        FolderRef folder,
        String name,
        long size,
        UploadState state,
        @Nullable String refusalCode,
        Instant startedAt) {}
