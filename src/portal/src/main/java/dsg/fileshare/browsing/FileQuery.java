package dsg.fileshare.browsing;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page of a folder's files, by the file it follows or precedes (keyset paging). A page is named by a file and not
 * by its sort value, so that no file name stands in an address or a log.
 *
 * @param after the last file of the page before; null with {@code before} null asks for the first page
 * @param before the first file of the page after; at most one of both is given
 */
public record FileQuery(
        FolderId folder,
        FileOrder order,
        boolean descending,
        @Nullable FileId after,
        @Nullable FileId before) {

    /** Rows of one page. */
    public static final int PAGE = 100;
}
