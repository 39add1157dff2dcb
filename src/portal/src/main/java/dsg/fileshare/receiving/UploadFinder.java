package dsg.fileshare.receiving;

import dsg.fileshare.area.Folder;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RowSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds uploads, each locked: an uploader who cancels and a worker who publishes decide one after the other. */
@ApplicationScoped
public class UploadFinder {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RowSecurity rows;

    /** The caller's own upload, or the same refusal for one that does not exist and one of somebody else. */
    Upload own(Caller caller, UploadId id) {
        return find(id).filter(upload -> upload.account().equals(caller.account()))
                .orElseThrow(() -> Refused.notFound("fileshare.upload.unknown"));
    }

    /** The upload, for the workers, which belong to no contract. */
    public Optional<Upload> within(ContractId contract, UploadId id) {
        rows.enter(contract);
        return find(id);
    }

    private Optional<Upload> find(UploadId id) {
        return Optional.ofNullable(entities.find(Upload.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Which edition the next file of this name in this folder is; those that have gone count, since they may come back. The folder is locked,
     * so that two of one name get two numbers.
     */
    public int nextEdition(Folder folder, String nameKey) {
        return 1
                + entities.createQuery(
                                "select coalesce(max(f.edition), 0) from StoredFile f where f.folder = :folder and"
                                        + " f.nameKey = :key",
                                Integer.class)
                        .setParameter("folder", folder)
                        .setParameter("key", nameKey)
                        .getSingleResult();
    }
}
