package dsg.fileshare.receiving;

import dsg.fileshare.area.FolderRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own upload in a list.
 *
 * @param size bytes, as announced
 * @param refusalCode the message key that says why it was refused; null unless it was
 * @param refusalArgument what that message names; empty where it names nothing
 */
public record UploadRow(
        UploadId id,
        FolderRef folder,
        String name,
        long size,
        UploadState state,
        @Nullable String refusalCode,
        String refusalArgument,
        Instant startedAt) {}
