package dsg.fileshare.receiving;

import dsg.fileshare.area.FolderRef;
import org.jspecify.annotations.Nullable;

/**
 * How far the caller's own upload is, for the script that sends it.
 *
 * @param size bytes, as announced
 * @param offset bytes that need not be sent again
 * @param code the message key that says why it was refused or why it still waits; null mostly
 * @param argument of that message
 * @param edition once published: 1, or more where files of this name lay there before
 */
public record UploadReport(
        UploadId id,
        FolderRef folder,
        String name,
        long size,
        long offset,
        UploadState state,
        @Nullable String code,
        @Nullable String argument,
        int edition) {}
