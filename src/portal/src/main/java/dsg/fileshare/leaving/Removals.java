package dsg.fileshare.leaving;

import dsg.application.ApplicationDesk;
import dsg.application.Result;
import dsg.contract.ContractService;
import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.fileshare.removal.RemovalItem;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalRights;
import dsg.fileshare.removal.RemovalState;
import dsg.fileshare.tidying.FileSelection;
import dsg.fileshare.tidying.Selections;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileRules;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Use cases around files that have to go (R63, R67): somebody of the company asks, the requesting office agrees as the
 * {@link RemovalApplications} say, the data manager has it done. What is done is done by the {@link RemovalWorker}, file by file, each on the log.
 */
@Stateless
public class Removals {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RemovalFinder removals;

    @Inject
    RemovalLists lists;

    @Inject
    ApplicationDesk applications;

    @Inject
    Selections selections;

    @Inject
    FolderFinder folders;

    @Inject
    FileRules rules;

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

    /** Asks that files be deleted. Of those that a list shows, the ones that may not or need not be asked for are left out. */
    @UseCase(FileshareService.REQUEST_REMOVAL)
    public RemovalId requestDeletion(FileSelection selection, String because) {
        Caller caller = current.get();
        List<StoredFile> files = askable(selection, caller, RemovalKind.DELETION);
        return request(Removal.deletion(contractOf(caller), caller, because, null, clock.instant()), files);
    }

    /** Asks that a folder be deleted that a user has made, with everything in it. */
    @UseCase(FileshareService.REQUEST_REMOVAL)
    public RemovalId requestDeletion(FolderId id, String because) {
        Caller caller = current.get();
        audit.about("folder", id.value());
        Folder folder = folders.get(id);
        folders.require(caller, folder, Permission.VIEW);
        if (folder.isStandard()) {
            throw new RuleBroken("fileshare.removal.standard");
        }
        List<StoredFile> files = selections.within(folder);
        RemovalRights rights = selections.rights(caller);
        files.forEach(file -> rights.decideAsking(file, RemovalKind.DELETION).orRefuse());
        demandFree(files);
        return request(Removal.deletion(contractOf(caller), caller, because, id, clock.instant()), files);
    }

    /** Asks that files be moved to the area of another contract of the company; only its data manager can. */
    @UseCase(FileshareService.MOVE_FILE)
    public RemovalId requestMove(FileSelection selection, ContractId target, String because) {
        Caller caller = current.get();
        if (!sides.targets(caller).contains(target)) {
            throw new RuleBroken("fileshare.move.target");
        }
        List<StoredFile> files = askable(selection, caller, RemovalKind.MOVE);
        RemovalId id = request(Removal.move(contractOf(caller), caller, because, target, clock.instant()), files);
        audit.detail("files: " + files.size() + ", to contract " + target);
        return id;
    }

    /** Takes a wish back before anything of it is done; one to move, before the other contract has agreed. */
    @UseCase(FileshareService.REQUEST_REMOVAL)
    public void withdraw(RemovalId id) {
        // before the wish itself, in the order of who decides about it
        Stream.of(RemovalKind.values()).forEach(kind -> applications.hold(kind.name(), id.value()));
        Removal removal = mine(id);
        if (removal.state() == RemovalState.REQUESTED) {
            applications.withdraw(removal.kind().name(), id.value());
        }
        removal.withdraw(clock.instant());
        if (removal.state() == RemovalState.RECALLED) {
            ready.fire(new RemovalReady(removal.contract(), id));
        } else {
            removals.drop(id, clock.instant());
        }
    }

    /** The office has looked the files up in the designation (情報セキュリティ指定書), and says what they are. */
    @UseCase(FileshareService.AGREE_REMOVAL)
    public void label(RemovalId id, Set<UUID> items, Label label) {
        audit.about("removal", id.value());
        demandOpen();
        applications.demandFourEyes(RemovalKind.MOVE.name(), id.value());
        Removal removal = removals.get(id);
        if (removal.state() != RemovalState.REQUESTED || removal.kind() != RemovalKind.MOVE) {
            throw new RuleBroken("fileshare.removal.over");
        }
        removals.waiting(id, Integer.MAX_VALUE).stream()
                .filter(item -> items.isEmpty() ? item.label().isEmpty() : items.contains(item.id()))
                .forEach(item -> {
                    item.label(label);
                    item.file().labelled(label);
                });
        audit.detail("label " + label + " for files: " + (items.isEmpty() ? "all without one" : items.size()));
    }

    /** The data manager has the files deleted that the office has agreed to (R67). */
    @UseCase(FileshareService.DELETE_FILE)
    public void execute(RemovalId id) {
        Removal removal = mine(id);
        if (removal.kind() != RemovalKind.DELETION) {
            throw new RuleBroken("fileshare.removal.over");
        }
        applications
                .result(removal.kind().name(), id.value())
                .flatMap(Result::decision)
                .filter(said -> said.person().equals(current.get().person()))
                .ifPresent(both -> {
                    throw new RuleBroken("fileshare.removal.both");
                });
        RemovalRights rights = selections.rights(current.get());
        boolean agreed = removal.state() == RemovalState.AGREED;
        List<RemovalItem> items = removals.waiting(id, Integer.MAX_VALUE);
        items.forEach(item -> rights.decideRemoving(item.file(), agreed).orRefuse());
        if (!rights.designated()) {
            // also for an empty folder, of which no file asks
            throw new Refused("fileshare.rule.manager");
        }
        removal.execute(current.get(), clock.instant());
        audit.detail("files: " + items.size());
        ready.fire(new RemovalReady(removal.contract(), id));
    }

    /** The office has a deletion undone, that of the folder too, until tidying ends and the content goes (T9). */
    @UseCase(FileshareService.RESTORE_FILE)
    public void restore(FileId id, String because) {
        Caller caller = current.get();
        audit.about("file", id.value());
        StoredFile file = selections.removed(id).orElseThrow(() -> Refused.notFound("fileshare.file.unknown"));
        folders.requireSight(caller, file);
        demandNames(file);
        folders.restore(file.folder());
        audit.detail("restored: " + Removal.text(because, "fileshare.removal.because.bad"));
        file.restore();
    }

    /** What comes back comes in: the rules for names may have become stricter since it was registered (R68, R140). */
    private void demandNames(StoredFile file) {
        rules.name(file.name());
        file.folder().path().stream()
                .filter(folder -> !folder.isThere())
                .forEach(folder -> rules.folderName(folder.name()));
    }

    /** The wishes that concern the caller, the newest first. */
    @UseCase(ContractService.VIEW_AREA)
    public List<RemovalRow> list() {
        return lists.rows(current.get());
    }

    /** One wish with a page of its files. */
    @UseCase(ContractService.VIEW_AREA)
    public RemovalPage page(RemovalId id, int page) {
        audit.about("removal", id.value());
        return lists.page(visible(id), page, current.get());
    }

    /** The contracts of the caller's company that files can be moved to. */
    @UseCase(ContractService.VIEW_AREA)
    public List<ContractId> targets() {
        return sides.targets(current.get());
    }

    private List<StoredFile> askable(FileSelection selection, Caller caller, RemovalKind kind) {
        List<StoredFile> files = selections.files(selection, caller);
        RemovalRights rights = selections.rights(caller);
        List<StoredFile> askable = files;
        if (selection instanceof FileSelection.Listed) {
            Set<FileId> busy = lists.busy(files);
            askable = files.stream()
                    .filter(file -> rights.own().contains(file.organisation()) && !busy.contains(file.id()))
                    .toList();
        }
        askable.forEach(file -> rights.decideAsking(file, kind).orRefuse());
        if (askable.isEmpty()) {
            throw new RuleBroken("fileshare.tidying.nothing");
        }
        demandFree(askable);
        return askable;
    }

    private void demandFree(List<StoredFile> files) {
        if (!lists.busy(files).isEmpty()) {
            throw new RuleBroken("fileshare.removal.already");
        }
    }

    private RemovalId request(Removal removal, List<StoredFile> files) {
        entities.persist(removal);
        files.forEach(file -> entities.persist(new RemovalItem(removal, file)));
        applications.submit(removal.kind().name(), removal.id().value(), removal.contract());
        audit.about("removal", removal.id().value());
        audit.detail("files: " + files.size());
        return removal.id();
    }

    private Removal visible(RemovalId id) {
        Removal removal = removals.get(id);
        Caller caller = current.get();
        if (!caller.is(Role.REQUESTING_OFFICE) && !caller.organisation().equals(removal.organisation())) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
        return removal;
    }

    /** Of the caller's own organisation. */
    private Removal mine(RemovalId id) {
        audit.about("removal", id.value());
        Removal removal = visible(id);
        if (!current.get().organisation().equals(removal.organisation())) {
            throw Refused.notFound("fileshare.removal.unknown");
        }
        demandOpen();
        return removal;
    }

    private void demandOpen() {
        sides.demandOpen(contractOf(current.get()));
    }

    private static ContractId contractOf(Caller caller) {
        @Nullable ContractId contract = caller.contract();
        if (contract == null) {
            throw new Refused("contract.none");
        }
        return contract;
    }
}
