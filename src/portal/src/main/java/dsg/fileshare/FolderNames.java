package dsg.fileshare;

import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.RuleBroken;
import dsg.platform.content.FileRules;
import dsg.platform.content.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of folders that users have made, for the help desk, which changes them on request (R131) and sees no content. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FolderNames {

    @Inject
    FolderFinder folders;

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

    /** Gives the folder of this contract another name. */
    public void rename(ContractId contract, UUID folder, String name) {
        rows.enter(contract);
        Folder found = folders.get(new FolderId(folder));
        String checked = rules.folderName(name);
        String key = NameKey.of(checked);
        found.parent().filter(parent -> folders.isTaken(parent, key)).ifPresent(parent -> {
            throw new RuleBroken("fileshare.folder.exists");
        });
        found.rename(checked, key);
    }

    private static String path(Folder folder) {
        return folder.path().stream().map(Folder::name).collect(Collectors.joining(" / "));
    }
}
