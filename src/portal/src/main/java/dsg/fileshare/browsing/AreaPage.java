package dsg.fileshare.browsing;

import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.receiving.UploadRow;
import java.util.List;

/**
 * The area of the caller's contract.
 *
 * @param libraries with the folders at their top
 * @param recent the files registered last in folders that the caller may view, the newest first, at most ten
 * @param uploads the caller's own uploads that are not yet published or were refused lately, the newest first
 * @param room how much lies in the whole area, and how much may
 */
public record AreaPage(
        List<LibraryRow> libraries, List<RecentFileRow> recent, List<UploadRow> uploads, AreaRoom.Use room) {}
