package dsg.fileshare.removal;

import dsg.fileshare.area.Decision;
import dsg.fileshare.area.FolderPermissions;
import dsg.fileshare.area.RemovalFacts;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.Standing;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.Caller;
import dsg.platform.access.OrganisationId;
import java.util.Set;

/**
 * What the evaluator is told of one caller for all files of a removal, so that thousands of them cost one look.
 *
 * @param designated whether the caller is the organisation's data manager by name (R66, R67)
 * @param own the caller's organisation and those that work for it (T12)
 */
public record RemovalRights(Caller caller, Standing standing, boolean designated, Set<OrganisationId> own) {

    public RemovalRights {
        own = Set.copyOf(own);
    }

    public Decision decideAsking(StoredFile file, RemovalKind kind) {
        return FolderPermissions.decideAsking(caller, file, kind, standing, facts(file, false));
    }

    /**
     * Whether this file may go.
     *
     * @param agreed whether the requesting office has agreed
     */
    public Decision decideRemoving(StoredFile file, boolean agreed) {
        return FolderPermissions.decideRemoving(caller, file, standing, facts(file, agreed));
    }

    /** Whether this file may go at the word of the requesting office alone. */
    public Decision decideRemovingOwn(StoredFile file) {
        return FolderPermissions.decideRemovingOwn(caller, file, standing);
    }

    private RemovalFacts facts(StoredFile file, boolean agreed) {
        return new RemovalFacts(designated, own.contains(file.organisation()), agreed);
    }
}
