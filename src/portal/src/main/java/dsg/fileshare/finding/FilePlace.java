package dsg.fileshare.finding;

import dsg.contract.ContractService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderRef;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.content.NameKey;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files by their names, in folders that the caller may see; an address holds the folder alone, since names stand in none. */
@ApplicationScoped
class FilePlace implements SearchPlace {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    NameIndex names;

    @Inject
    Rights rights;

    @Override
    public String name() {
        return "FILES";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        if (caller.contract() == null || !rights.allow(caller, ContractService.VIEW_AREA)) {
            return List.of();
        }
        Set<UUID> visible = folders.allowed(caller, folders.all(), Permission.VIEW).stream()
                .map(folder -> folder.id().value())
                .collect(Collectors.toSet());
        return visible.isEmpty() ? List.of() : find(words, visible, most);
    }

    private List<SearchHit> find(String words, Set<UUID> visible, int most) {
        String key = NameKey.of(words);
        if (key.isEmpty()) {
            return List.of();
        }
        Optional<Set<UUID>> few = names.few(List.of(key), visible);
        if (few.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        TypedQuery<StoredFile> select = entities.createQuery(
                        "select f from StoredFile f where f.folder.id in :folders and f.removedAt is null"
                                + (few.isPresent() ? " and f.id in :few" : "")
                                + " and locate(:words, f.nameKey) > 0 order by f.registeredAt desc, f.id desc",
                        StoredFile.class)
                .setParameter("folders", visible)
                .setParameter("words", key)
                .setMaxResults(most);
        few.ifPresent(ids -> select.setParameter("few", ids));
        List<StoredFile> found = few.isPresent() ? select.getResultList() : names.inOrder(select::getResultList);
        return found.stream().map(FilePlace::hit).toList();
    }

    private static SearchHit hit(StoredFile file) {
        String path = file.folder().path().stream()
                .map(Folder::ref)
                .map(FolderRef::name)
                .collect(Collectors.joining("／"));
        return new SearchHit(
                file.name(),
                path,
                "/fileshare/folder.xhtml?id=" + file.folder().id().value());
    }
}
