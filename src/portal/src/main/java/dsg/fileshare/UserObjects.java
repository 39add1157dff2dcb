package dsg.fileshare;

import dsg.fileshare.area.Change;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.leaving.AgreedDeletions;
import dsg.fileshare.leaving.Removals;
import dsg.fileshare.receiving.UploadFinder;
import dsg.fileshare.tidying.FileSelection;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the form F6 asks of a folder or file that a user has made (R131, T11): asked for by the company, carried out by the help desk on the
 * object's number alone. Nothing of an object is given back, so whoever carries it out sees no content and no name.
 */
@Stateless
public class UserObjects {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    FolderNames names;

    @Inject
    UploadFinder uploads;

    @Inject
    Removals removals;

    @Inject
    AgreedDeletions agreed;

    @Inject
    FileRules rules;

    @Inject
    RowSecurity rows;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /**
     * The company asks that an object be deleted; its requesting office is asked as for every deletion (R67).
     *
     * @param object of the caller's own contract
     * @return the number of the wish
     */
    @UseCase(FileshareService.REQUEST_REMOVAL)
    public UUID askDeletion(UUID object, String because) {
        // one that the caller may not see is answered like an identifier that nothing has
        boolean folder = Optional.ofNullable(entities.find(Folder.class, object))
                .filter(found -> !folders.allowed(current.get(), List.of(found), Permission.VIEW)
                        .isEmpty())
                .isPresent();
        return folder
                ? removals.requestDeletion(new FolderId(object), because).value()
                : removals.requestDeletion(new FileSelection.Chosen(Set.of(new FileId(object))), because)
                        .value();
    }

    /** Gives the folder or file another name; a file's extension stays, since its content was compared with it. */
    @UseCase(FileshareService.CHANGE_OBJECT)
    public void rename(ContractId contract, UUID object, String newName) {
        enter(contract);
        if (entities.find(Folder.class, object) != null) {
            audit.about("folder", object);
            names.rename(current.get(), contract, object, newName);
            return;
        }
        audit.about("file", object);
        StoredFile file = Optional.ofNullable(entities.find(StoredFile.class, object))
                .filter(StoredFile::isThere)
                .orElseThrow(() -> Refused.notFound("fileshare.object.unknown"));
        folders.requireChange(current.get(), file.folder(), Change.RENAME, false);
        FileName name = rules.name(newName);
        if (!extension(name.value()).equalsIgnoreCase(extension(file.name()))) {
            throw new RuleBroken("fileshare.object.extension");
        }
        file.rename(name.value(), name.key(), uploads.nextEdition(file.folder(), name.key()));
    }

    /** Has the deletion of the folder or file begun that its requesting office has agreed to. */
    @UseCase(FileshareService.CHANGE_OBJECT)
    public void delete(ContractId contract, UUID object) {
        enter(contract);
        audit.detail("removal " + agreed.carryOut(object, current.get()));
    }

    private void enter(ContractId contract) {
        audit.inContract(contract.value());
        rows.enter(contract);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
