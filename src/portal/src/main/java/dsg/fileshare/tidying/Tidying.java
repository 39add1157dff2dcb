package dsg.fileshare.tidying;

import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.transfer.BundleEntry;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Use cases of the tidy-up assistant (R63): what is left, whose, how large, what nobody has taken out, and taking it out together. */
@Stateless
public class Tidying {

    @Inject
    FolderFinder folders;

    @Inject
    Selections selections;

    @Inject
    TidyLists lists;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** What each organisation has left, of what the caller sees. */
    @UseCase(ContractService.VIEW_AREA)
    public List<TidyShare> shares() {
        Caller caller = current.get();
        return lists.shares(visible(caller), caller);
    }

    /** One page of what is left. */
    @UseCase(ContractService.VIEW_AREA)
    public TidyPage files(TidyQuery query) {
        Caller caller = current.get();
        return lists.page(query, visible(caller), caller);
    }

    /** Everything that a list shows, for a file; refused where it is too much to be one. */
    @UseCase(ContractService.VIEW_AREA)
    public List<TidyRow> export(TidyQuery query) {
        Caller caller = current.get();
        List<TidyRow> rows = lists.all(query, visible(caller), caller);
        if (rows.size() > TidyQuery.MOST) {
            throw new RuleBroken("fileshare.tidying.toomany", TidyQuery.MOST);
        }
        audit.detail("rows=" + rows.size());
        return rows;
    }

    /** The files of one archive, with their paths in it. Each is asked for again, and recorded, when its turn comes. */
    @UseCase(FileshareService.DOWNLOAD_FILE)
    public List<BundleEntry> bundle(FileSelection selection) {
        Caller caller = current.get();
        ArchivePaths paths = new ArchivePaths();
        List<BundleEntry> entries = selections.files(selection, caller).stream()
                .map(file -> entry(file, paths))
                .toList();
        if (entries.isEmpty()) {
            throw new RuleBroken("fileshare.tidying.nothing");
        }
        audit.detail("archive of files: " + entries.size());
        return entries;
    }

    private static BundleEntry entry(StoredFile file, ArchivePaths paths) {
        String folders = file.folder().path().stream().map(Folder::name).collect(Collectors.joining("/"));
        return new BundleEntry(
                file.id().value(),
                paths.of(folders, file.name(), file.edition()),
                file.content().size(),
                file.content().sha256(),
                file.registeredAt(),
                file.label().map(Label::words).orElse(""));
    }

    private List<Folder> visible(Caller caller) {
        return folders.allowed(caller, folders.all(), Permission.VIEW);
    }
}
