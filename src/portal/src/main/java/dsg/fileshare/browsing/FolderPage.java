package dsg.fileshare.browsing;

import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.FolderRow;
import dsg.fileshare.receiving.UploadRow;
import java.util.List;

/**
 * A folder as the caller sees it.
 *
 * @param library the name of its library
 * @param path from the top of the library down to this folder, which is the last step
 * @param folders the folders in it that the caller may view, by name
 * @param uploads the caller's own uploads into it that are not yet published, the newest first
 * @param mayUpload whether this caller may register files here
 * @param mayCreateFolder whether this caller may make folders here
 * @param mayRemove whether this caller may ask that it be deleted: a folder that a user has made
 */
public record FolderPage(
        String library,
        List<FolderRef> path,
        List<FolderRow> folders,
        FilePage files,
        List<UploadRow> uploads,
        boolean mayUpload,
        boolean mayCreateFolder,
        boolean mayRemove) {

    public FolderRef folder() {
        return path.getLast();
    }
}
