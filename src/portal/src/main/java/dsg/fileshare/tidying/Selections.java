package dsg.fileshare.tidying;

import dsg.contract.ContractFacts;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.removal.RemovalRights;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns what somebody means into files that the caller may view. */
@ApplicationScoped
public class Selections {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    TidyLists lists;

    @Inject
    ContractFacts facts;

    public List<StoredFile> files(FileSelection selection, Caller caller) {
        List<StoredFile> files = switch (selection) {
            case FileSelection.Listed(TidyQuery query) ->
                lists.files(query, folders.allowed(caller, folders.all(), Permission.VIEW), caller);
            case FileSelection.Chosen chosen -> chosen(chosen, caller);
            case FileSelection.Within(FolderId folder) -> seen(folders.get(folder), caller);
        };
        return bounded(files);
    }

    /** A folder below that the caller may not see is left out as if it were not there. */
    private List<StoredFile> seen(Folder top, Caller caller) {
        folders.require(caller, top, Permission.VIEW);
        Set<Folder> visible = new HashSet<>(folders.allowed(caller, folders.all(), Permission.VIEW));
        return within(top).stream()
                .filter(file -> visible.contains(file.folder()))
                .toList();
    }

    private static List<StoredFile> bounded(List<StoredFile> files) {
        if (files.size() > TidyQuery.MOST) {
            throw new RuleBroken("fileshare.tidying.toomany", TidyQuery.MOST);
        }
        return files;
    }

    /** What the evaluator is told of this caller in the caller's own contract. */
    public RemovalRights rights(Caller caller) {
        ContractId contract = Optional.ofNullable(caller.contract()).orElseThrow(() -> new Refused("contract.none"));
        return new RemovalRights(
                caller,
                folders.standing(caller, contract),
                facts.isDesignated(contract, caller.organisation(), caller.account()),
                facts.below(contract, caller.organisation()));
    }

    private List<StoredFile> chosen(FileSelection.Chosen chosen, Caller caller) {
        List<UUID> ids = chosen.files().stream().map(FileId::value).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<StoredFile> files = entities.createQuery(
                        "select f from StoredFile f join fetch f.folder where f.id in :ids and f.removedAt is null"
                                + " order by f.nameKey, f.id",
                        StoredFile.class)
                .setParameter("ids", ids)
                .getResultList();
        if (files.size() < ids.size()) {
            throw Refused.notFound("fileshare.file.unknown");
        }
        List<Folder> asked = files.stream().map(StoredFile::folder).distinct().toList();
        List<Folder> seen = folders.allowed(caller, asked, Permission.VIEW);
        files.stream()
                .filter(file -> !seen.contains(file.folder()))
                .findFirst()
                .ifPresent(hidden -> folders.requireSight(caller, hidden));
        return files;
    }

    /** All files in a folder and in those below it, as many as one request may hold. */
    public List<StoredFile> within(Folder top) {
        List<Folder> inside =
                folders.all().stream().filter(folder -> folder.liesIn(top)).toList();
        return bounded(entities.createQuery(
                        "select f from StoredFile f where f.folder in :inside and f.removedAt is null",
                        StoredFile.class)
                .setParameter("inside", inside)
                .setMaxResults(TidyQuery.MOST + 1)
                .getResultList());
    }

    public Optional<StoredFile> removed(FileId id) {
        return Optional.ofNullable(entities.find(StoredFile.class, id.value())).filter(file -> !file.isThere());
    }
}
