package dsg.fileshare.leaving;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What is on record of a wish, for what is written about it elsewhere. */
@ApplicationScoped
public class RemovalRecords {

    @Inject
    RemovalFinder removals;

    @Inject
    RemovalLists lists;

    /** The wish, where it concerns the caller: of their organisation, or of the contract that their office is for. */
    public RemovalRow row(RemovalId id, Caller caller) {
        Removal removal = removals.peek(id);
        if (!caller.is(Role.REQUESTING_OFFICE) && !caller.organisation().equals(removal.organisation())) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
        return lists.row(removal);
    }

    /** Every file of it, as many as a wish may have. */
    public List<RemovalPage.Item> items(RemovalId id) {
        return lists.allItems(id);
    }
}
