package dsg.fileshare.browsing;

import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.receiving.UploadLists;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Rights;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileRules;
import dsg.platform.content.NameKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Use cases of people in their contract's area: look around, make folders (R20, R65). Transfers have boundaries of their own. */
@Stateless
public class FileSharing {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    FileRules rules;

    @Inject
    FileLists files;

    @Inject
    UploadLists uploads;

    @Inject
    AreaRoom room;

    @Inject
    CurrentCaller current;

    @Inject
    Rights rights;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The caller's area: libraries with the folders at their top that the caller may view, and what is new in it. */
    @UseCase(ContractService.VIEW_AREA)
    public AreaPage area() {
        Caller caller = current.get();
        List<Folder> visible = folders.allowed(caller, folders.all(), Permission.VIEW);
        List<LibraryRow> libraries = folders.libraries().stream()
                .map(library -> new LibraryRow(
                        library.name(),
                        visible.stream()
                                .filter(folder -> folder.parent().isEmpty()
                                        && folder.library().id().equals(library.id()))
                                .sorted(Comparator.comparing(Folder::name))
                                .map(Folder::row)
                                .toList()))
                .toList();
        return new AreaPage(libraries, files.recent(visible), uploads.mine(caller.account()), room.use());
    }

    /** One page of a folder that the caller may view. */
    @UseCase(ContractService.VIEW_AREA)
    public FolderPage folder(FileQuery query) {
        Caller caller = current.get();
        Folder folder = folders.get(query.folder());
        audit.about("folder", query.folder().value());
        folders.require(caller, folder, Permission.VIEW);
        return new FolderPage(
                folder.library().name(),
                folder.path().stream().map(Folder::ref).toList(),
                folders.allowed(caller, folders.children(folder), Permission.VIEW).stream()
                        .map(Folder::row)
                        .toList(),
                files.page(query),
                uploads.mine(caller.account(), query.folder()),
                folders.allows(caller, folder, Permission.UPLOAD),
                folders.allows(caller, folder, Permission.CREATE_FOLDER),
                !folder.isStandard() && rights.allow(caller, FileshareService.REQUEST_REMOVAL));
    }

    /** Everything that lies directly in a folder, by name, for a file; refused where it is too much to be one. */
    @UseCase(ContractService.VIEW_AREA)
    public List<FileRow> export(FolderId id) {
        Folder folder = folders.get(id);
        audit.about("folder", id.value());
        folders.require(current.get(), folder, Permission.VIEW);
        List<FileRow> rows = files.all(id);
        if (rows.size() > FileLists.MOST) {
            throw new RuleBroken("fileshare.tidying.toomany", FileLists.MOST);
        }
        audit.detail("rows=" + rows.size());
        return rows;
    }

    /** Makes a folder, which inherits the rights of the one it is made in (R65). */
    @UseCase(FileshareService.CREATE_FOLDER)
    public FolderId createFolder(FolderId parentId, String name) {
        return make(mayMakeIn(parentId), rules.folderName(name));
    }

    /** The folder of this name in that one where the caller sees it; made where there is none. */
    @UseCase(FileshareService.CREATE_FOLDER)
    public FolderId folderIn(FolderId parentId, String name) {
        Folder parent = mayMakeIn(parentId);
        String checked = rules.folderName(name);
        Optional<Folder> there =
                folders.allowed(current.get(), folders.named(parent, NameKey.of(checked)), Permission.UPLOAD).stream()
                        .findFirst();
        return there.isPresent() ? there.get().id() : make(parent, checked);
    }

    private Folder mayMakeIn(FolderId parentId) {
        Folder parent = folders.get(parentId);
        audit.about("folder", parentId.value());
        folders.require(current.get(), parent, Permission.CREATE_FOLDER);
        return parent;
    }

    private FolderId make(Folder parent, String checked) {
        folders.demandRoom();
        if (parent.path().size() >= Folder.MAX_DEPTH) {
            throw new RuleBroken("fileshare.folder.depth", Folder.MAX_DEPTH);
        }
        if (parent.pathLength(checked) > Folder.LONGEST_PATH) {
            throw new RuleBroken("fileshare.folder.path", Folder.LONGEST_PATH);
        }
        if (folders.isTaken(parent, NameKey.of(checked))) {
            throw new RuleBroken("fileshare.folder.exists");
        }
        Folder made = parent.add(checked, NameKey.of(checked), current.get().account(), clock.instant());
        entities.persist(made);
        audit.about("folder", made.id().value());
        return made.id();
    }
}
