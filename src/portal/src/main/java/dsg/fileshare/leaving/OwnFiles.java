package dsg.fileshare.leaving;

import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalItem;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalRights;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.Selections;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The use case of deleting what the ministry's side has registered, by that side (T12). The requesting office is whom a company has to come to
 * an understanding with (R67); for its own files there is nobody else to ask. File by file it is on the log, and can be undone as any deletion.
 */
@Stateless
public class OwnFiles {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RemovalLists lists;

    @Inject
    Selections selections;

    @Inject
    ContractSides sides;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Event<RemovalReady> ready;

    @Inject
    Clock clock;

    /** Has them deleted. Of those that a list or a folder shows, what others have registered is left out. */
    @UseCase(FileshareService.DELETE_OWN_FILE)
    public RemovalId delete(FileSelection selection, String because) {
        Caller caller = current.get();
        ContractId contract = Optional.ofNullable(caller.contract()).orElseThrow(() -> new Refused("contract.none"));
        sides.demandOpen(contract);
        List<StoredFile> files = chosen(selection, caller);
        Removal removal = Removal.ofOffice(contract, caller, because, clock.instant());
        entities.persist(removal);
        files.forEach(file -> entities.persist(new RemovalItem(removal, file)));
        audit.about("removal", removal.id().value());
        audit.detail("files: " + files.size());
        ready.fire(new RemovalReady(contract, removal.id()));
        return removal.id();
    }

    private List<StoredFile> chosen(FileSelection selection, Caller caller) {
        List<StoredFile> files = selections.files(selection, caller);
        if (!(selection instanceof FileSelection.Chosen)) {
            Set<FileId> busy = lists.busy(files);
            files = files.stream()
                    .filter(file -> file.organisation().equals(caller.organisation()) && !busy.contains(file.id()))
                    .toList();
        }
        RemovalRights rights = selections.rights(caller);
        files.forEach(file -> rights.decideRemovingOwn(file).orRefuse());
        if (files.isEmpty()) {
            throw new RuleBroken("fileshare.tidying.nothing");
        }
        if (!lists.busy(files).isEmpty()) {
            throw new RuleBroken("fileshare.removal.already");
        }
        return files;
    }
}
