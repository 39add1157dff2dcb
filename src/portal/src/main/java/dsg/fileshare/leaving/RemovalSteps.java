package dsg.fileshare.leaving;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.application.ApplicationDesk;
import dsg.application.Decision;
import dsg.application.Result;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.area.StoredFile.RemovedAs;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.ItemState;
import dsg.fileshare.removal.Removal;
import dsg.fileshare.removal.RemovalFinder;
import dsg.fileshare.removal.RemovalItem;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalState;
import dsg.hold.Held;
import dsg.hold.Holds;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.SessionId;
import dsg.platform.access.TerminalId;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the job does to a removal in the contract that the files leave, each step a transaction of its own. A step made twice, after a
 * crash or by two servers, changes nothing the second time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RemovalSteps {

    private static final int BATCH = 50;
    private static final String OBJECT = "file";

    @PersistenceContext
    EntityManager entities;

    @Inject
    RemovalFinder removals;

    @Inject
    FolderFinder folders;

    @Inject
    ApplicationDesk applications;

    @Inject
    AccountDirectory accounts;

    @Inject
    RowSecurity rows;

    @Inject
    Holds holds;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What is to be carried out; empty where it is settled by now. */
    Optional<RemovalKind> kind(RemovalReady ready) {
        rows.enter(ready.contract());
        return removals.find(ready.removal())
                .filter(removal -> removal.state().isOpen())
                .map(Removal::kind);
    }

    /** Deletes some files of a deletion; whether any are left. */
    boolean deleteSome(RemovalReady ready) {
        rows.enter(ready.contract());
        Removal removal = removals.find(ready.removal())
                .filter(found -> found.state() == RemovalState.RUNNING)
                .orElse(null);
        if (removal == null) {
            return false;
        }
        List<RemovalItem> some = removals.waiting(ready.removal(), BATCH);
        for (RemovalItem item : some) {
            remove(item, RemovedAs.DELETED, FileshareService.DELETE_FILE);
        }
        if (some.size() < BATCH) {
            entities.flush();
            removal.folder().ifPresent(folder -> removeFolder(removal, folder));
            removal.finish(clock.instant());
            return false;
        }
        return true;
    }

    /** The move, where both the data manager and the office of this contract stand behind it; without its files. */
    Optional<Departure> departure(RemovalReady ready) {
        rows.enter(ready.contract());
        return removals.find(ready.removal())
                .filter(removal -> removal.kind() == RemovalKind.MOVE)
                .filter(removal -> removal.state().isOpen() && removal.state() != RemovalState.REQUESTED)
                .map(removal -> new Departure(
                        removal.id(),
                        removal.contract(),
                        removal.target().orElseThrow(),
                        removal.organisation(),
                        removal.because(),
                        removal.requestedBy(),
                        agreedBy(removal),
                        removal.state(),
                        List.of()));
    }

    private AccountId agreedBy(Removal removal) {
        return applications
                .result(removal.kind().name(), removal.id().value())
                .flatMap(Result::decision)
                .map(Decision::account)
                .orElseThrow();
    }

    /** The move with the files that are still to go. */
    Departure loaded(Departure departure) {
        rows.enter(departure.source());
        return departure.with(removals.waiting(departure.id(), Integer.MAX_VALUE).stream()
                .map(RemovalSteps::item)
                .toList());
    }

    private static Departure.Item item(RemovalItem item) {
        StoredFile file = item.file();
        return new Departure.Item(
                item.id(),
                file.id(),
                file.name(),
                file.content().size(),
                file.content().sha256(),
                item.label().orElseThrow(),
                file.blob());
    }

    /** The other contract has agreed; whether the files go now. */
    boolean depart(Departure departure) {
        Optional<Removal> found = find(departure);
        found.filter(removal -> removal.state() == RemovalState.AGREED || removal.state() == RemovalState.RECALLED)
                .ifPresent(Removal::depart);
        return found.filter(removal -> removal.state() == RemovalState.RUNNING).isPresent();
    }

    /** The other contract does not take the files, or is no longer asked to: everything stays where it is. */
    void turnedAway(Departure departure, ArrivalState there) {
        find(departure).filter(removal -> removal.state().isOpen()).ifPresent(removal -> {
            removals.waiting(removal.id(), Integer.MAX_VALUE).forEach(item -> item.drop(clock.instant()));
            removal.turnedAway(clock.instant());
            boolean withdrawn = removal.state() == RemovalState.WITHDRAWN;
            audit.system(
                    withdrawn ? "fileshare.move-withdrawn" : "fileshare.move-declined",
                    withdrawn ? Outcome.OK : Outcome.REFUSED,
                    withdrawn
                            ? null
                            : there == ArrivalState.DECLINED ? "fileshare.move.declined" : "fileshare.move.over",
                    "removal",
                    removal.id().value(),
                    departure.source().value());
        });
    }

    /** The file is published in the other area: here it goes, unless something keeps it. */
    boolean moved(Departure departure, UUID item) {
        return waiting(departure, item)
                .filter(found -> remove(found, RemovedAs.MOVED, FileshareService.MOVE_FILE))
                .isPresent();
    }

    /** The file could not come in there, and stays. */
    void stays(Departure departure, UUID item, String code) {
        waiting(departure, item).ifPresent(found -> {
            found.fail(code, clock.instant());
            audit.system(
                    "fileshare.move-failed",
                    Outcome.FAILED,
                    code,
                    OBJECT,
                    found.file().id().value(),
                    departure.source().value());
        });
    }

    /** Whether no file waits any more. */
    boolean isSettled(Departure departure) {
        rows.enter(departure.source());
        return removals.waiting(departure.id(), 1).isEmpty();
    }

    void finish(Departure departure) {
        find(departure)
                .filter(removal -> removal.state() == RemovalState.RUNNING)
                .ifPresent(removal -> removal.finish(clock.instant()));
    }

    private boolean remove(RemovalItem item, RemovedAs how, String action) {
        StoredFile file = item.file();
        if (!file.isThere()) {
            item.fail("fileshare.removal.gone", clock.instant());
            return false;
        }
        if (isHeld(file)) {
            item.fail("hold.bites", clock.instant());
            audit.system(
                    action,
                    Outcome.REFUSED,
                    "hold.bites",
                    OBJECT,
                    file.id().value(),
                    file.contract().value());
            return false;
        }
        file.remove(how, item.removal().id(), clock.instant());
        item.done(clock.instant());
        audit.record(
                action,
                executor(item.removal()),
                Outcome.OK,
                null,
                OBJECT,
                file.id().value(),
                file.contract().value());
        return true;
    }

    /** Whether a hold keeps a file of a move where it is; asked before its content is carried. */
    boolean isHeld(Departure departure, UUID item) {
        return waiting(departure, item).filter(found -> isHeld(found.file())).isPresent();
    }

    /** Whether a hold lies on the file, on a folder that it lies in, or on the contract. */
    private boolean isHeld(StoredFile file) {
        return holds.bite(
                        Held.file(file.id().value()),
                        Held.contract(file.contract().value()))
                || isHeld(file.folder());
    }

    /** Whether a hold lies on the folder or on one that it lies in. */
    private boolean isHeld(Folder folder) {
        return holds.biteAny(
                folder.path().stream().map(each -> each.id().value()).toList());
    }

    /** The folder and those below go with their files; where any file is left, all that lead to it stay. */
    private void removeFolder(Removal removal, FolderId id) {
        Folder top = entities.find(Folder.class, id.value());
        if (top == null || !top.isThere()) {
            return;
        }
        folders.all().stream()
                .filter(folder -> folder.liesIn(top))
                .sorted(Comparator.comparingInt((Folder folder) -> folder.path().size())
                        .reversed())
                .forEach(folder -> {
                    entities.lock(folder, LockModeType.PESSIMISTIC_WRITE);
                    if (isEmpty(folder) && !isHeld(folder)) {
                        folder.remove(removal.id(), clock.instant());
                        entities.flush();
                    }
                });
    }

    private boolean isEmpty(Folder folder) {
        return entities.createQuery(
                                        "select count(f) from StoredFile f where f.folder = :folder and f.removedAt is"
                                                + " null",
                                        Long.class)
                                .setParameter("folder", folder)
                                .getSingleResult()
                        == 0
                && folders.children(folder).isEmpty();
    }

    /** As whom the log names the data manager who has had it done. */
    private Caller executor(Removal removal) {
        Removal.Executor executor = removal.executor().orElseThrow();
        Account account = accounts.get(executor.account());
        return new Caller(
                account.id(),
                account.username(),
                account.person().id(),
                account.person().name(),
                account.roles(),
                account.organisation(),
                removal.contract(),
                new TerminalId(executor.terminal()),
                new SessionId(executor.session()));
    }

    private Optional<Removal> find(Departure departure) {
        rows.enter(departure.source());
        return removals.find(departure.id());
    }

    private Optional<RemovalItem> waiting(Departure departure, UUID item) {
        return find(departure)
                .flatMap(removal -> Optional.ofNullable(entities.find(RemovalItem.class, item)))
                .filter(found -> found.state() == ItemState.WAITING);
    }

    /** The content of a removed file is no longer in the store. */
    void purged(ContractId contract, FileId file) {
        rows.enter(contract);
        StoredFile found = entities.find(StoredFile.class, file.value());
        if (found != null && !found.isThere()) {
            found.purged(clock.instant());
        }
    }

    /** Removed files of this contract whose content still lies in the store. */
    List<FileId> unpurged(ContractId contract, boolean movedOnly) {
        rows.enter(contract);
        return entities.createQuery(
                        "select f.id from StoredFile f where f.removedAt is not null and f.purgedAt is null"
                                + " and f.removedAs in :ways",
                        UUID.class)
                .setParameter("ways", movedOnly ? Set.of(RemovedAs.MOVED) : Set.of(RemovedAs.values()))
                .getResultStream()
                .map(FileId::new)
                .toList();
    }
}
