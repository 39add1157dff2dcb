package dsg.fileshare.labelling;

import dsg.contract.ContractSides;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.Library;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Use cases of the requesting office, which has the designation: it says what the contract's area is designated as, and which files
 * otherwise. From then on the label goes with the file (A1, T54).
 */
@Stateless
public class Labels {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    ContractSides sides;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** What the area is designated as; empty where nobody has said. */
    @UseCase(FileshareService.LABEL_FILE)
    public Optional<Label> ofArea() {
        return folders.libraries().stream()
                .flatMap(library -> library.label().stream())
                .findFirst();
    }

    /** Says it of everything in the caller's area that is not designated itself. */
    @UseCase(FileshareService.LABEL_FILE)
    public void area(Label label) {
        ContractId contract = Objects.requireNonNull(current.get().contract());
        audit.about("contract", contract.value());
        sides.demandOpen(contract);
        for (Library library : folders.libraries()) {
            library.label(label);
        }
        audit.detail("label " + label);
    }

    /** Says it of one file. Null where the file bears again what the area does. */
    @UseCase(FileshareService.LABEL_FILE)
    public void file(FileId id, @Nullable Label label) {
        audit.about("file", id.value());
        StoredFile file = Optional.ofNullable(
                        entities.find(StoredFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(StoredFile::isThere)
                .orElseThrow(() -> Refused.notFound("fileshare.file.unknown"));
        folders.requireSight(current.get(), file);
        sides.demandOpen(file.contract());
        file.labelled(label);
        audit.detail("label " + (label == null ? "of the area" : label));
    }
}
