package dsg.fileshare.tidying;

import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.browsing.FileRow;
import dsg.fileshare.removal.RemovalState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is left.
 *
 * @param path names of its folders, the topmost first, joined by slashes
 * @param own whether the caller's company may have it removed (T12)
 * @param takenAt when somebody of the caller's organisation took it out last; null for never
 * @param removal the wish to remove it that is open; null for none
 */
public record TidyRow(
        FileRow file,
        FolderRef folder,
        String path,
        boolean own,
        @Nullable Instant takenAt,
        String takenBy,
        @Nullable RemovalMark removal) {

    /** An open wish to remove a file. */
    public record RemovalMark(RemovalId id, RemovalKind kind, RemovalState state) {}
}
