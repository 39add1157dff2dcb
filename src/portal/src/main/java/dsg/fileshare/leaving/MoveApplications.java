package dsg.fileshare.leaving;

import dsg.fileshare.FileshareService;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;

/** Wishes to move files to another contract of the company, as the office of the contract sees them that they leave (R63). */
@ApplicationScoped
class MoveApplications extends RemovalApplications {

    @Override
    RemovalKind kind() {
        return RemovalKind.MOVE;
    }

    @Override
    public String applying() {
        return FileshareService.MOVE_FILE;
    }

    /** Every file has its label (A1); then the other contract is told. */
    @Override
    void agreed(Removal removal) {
        boolean unlabelled = removals.waiting(removal.id(), Integer.MAX_VALUE).stream()
                .anyMatch(item -> item.label().isEmpty());
        if (unlabelled) {
            throw new RuleBroken("fileshare.move.unlabelled");
        }
        ready.fire(new RemovalReady(removal.contract(), removal.id()));
    }
}
