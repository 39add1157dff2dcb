package dsg.fileshare.leaving;

import dsg.fileshare.FileshareService;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.removal.Removal;
import jakarta.enterprise.context.ApplicationScoped;

/** Wishes to delete files. */
@ApplicationScoped
class DeletionApplications extends RemovalApplications {

    @Override
    RemovalKind kind() {
        return RemovalKind.DELETION;
    }

    @Override
    public String applying() {
        return FileshareService.REQUEST_REMOVAL;
    }

    @Override
    void agreed(Removal removal) {
        // the data manager has the next word
    }
}
