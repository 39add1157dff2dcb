package dsg.fileshare.rights;

import dsg.fileshare.area.FolderRef;
import java.time.Instant;
import java.util.List;

/**
 * Who may do what in a folder, and why.
 *
 * @param path from the top of the library down to this folder
 * @param standard given with the area: its rights are never changed (T13)
 * @param at the moment that the answers are about
 * @param past whether that is not now
 * @param exceptions of this folder and those above it, the newest first
 * @param mayAsk whether the caller may ask for an exception here
 */
public record RightsPage(
        List<FolderRef> path,
        boolean standard,
        Instant at,
        boolean past,
        List<PartyRow> parties,
        List<ExceptionRow> exceptions,
        boolean mayAsk) {

    public FolderRef folder() {
        return path.getLast();
    }
}
