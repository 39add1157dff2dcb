package dsg.fileshare;

import dsg.fileshare.area.Change;
import dsg.fileshare.area.ChangeFacts;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.tidying.Selections;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.RuleBroken;
import dsg.platform.content.FileRules;
import dsg.platform.content.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of folders that users have made, for the help desk, which changes them on request (R131) and sees no content. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FolderNames {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    Selections selections;

    @Inject
    FileRules rules;

    @Inject
    RowSecurity rows;

    /** Those that the caller sees, by identifier: the path of each. */
    public Map<UUID, String> madeByUsers(Caller caller) {
        Map<UUID, String> paths = new LinkedHashMap<>();
        folders.allowed(caller, folders.all(), Permission.VIEW).stream()
                .filter(folder -> !folder.isStandard())
                .forEach(folder -> paths.put(folder.id().value(), path(folder)));
        return paths;
    }

    /** Where this folder that a user has made, or this file of the caller's own side, lies; empty where the caller sees none. */
    public Optional<String> pathOf(Caller caller, UUID object) {
        Optional<String> folder = Optional.ofNullable(madeByUsers(caller).get(object));
        return folder.isPresent()
                ? folder
                : Optional.ofNullable(entities.find(StoredFile.class, object))
                        .filter(StoredFile::isThere)
                        .filter(file -> folders.allows(caller, file.folder(), Permission.VIEW))
                        .filter(file -> selections.rights(caller).own().contains(file.organisation()))
                        .map(file -> path(file.folder()) + " / " + file.name());
    }

    /** Refuses unless the caller may ask now that this folder or file, which is in sight, be called otherwise. */
    public void demandAsking(Caller caller, UUID object) {
        Folder folder = entities.find(Folder.class, object);
        if (folder != null) {
            folders.requireAsking(caller, folder, Change.RENAME, new ChangeFacts(folder.isStandard(), true));
            return;
        }
        StoredFile file = entities.find(StoredFile.class, object);
        boolean own = selections.rights(caller).own().contains(file.organisation());
        folders.requireAsking(caller, file.folder(), Change.RENAME, new ChangeFacts(false, own));
    }

    /** Gives the folder of this contract another name, at the help desk. */
    public void rename(Caller desk, ContractId contract, UUID folder, String name) {
        rows.enter(contract);
        Folder found = folders.get(new FolderId(folder));
        folders.requireChange(desk, found, Change.RENAME, found.isStandard());
        String checked = rules.folderName(name);
        String key = NameKey.of(checked);
        found.parent()
                .filter(parent -> parent.pathLength(checked) > Folder.LONGEST_PATH)
                .ifPresent(parent -> {
                    throw new RuleBroken("fileshare.folder.path", Folder.LONGEST_PATH);
                });
        found.parent().filter(parent -> folders.isTaken(parent, key)).ifPresent(parent -> {
            throw new RuleBroken("fileshare.folder.exists");
        });
        found.rename(checked, key);
    }

    private static String path(Folder folder) {
        return folder.path().stream().map(Folder::name).collect(Collectors.joining(" / "));
    }
}
