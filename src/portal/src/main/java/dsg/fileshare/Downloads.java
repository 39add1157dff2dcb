package dsg.fileshare;

import dsg.platform.access.Action;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The use case of taking a file out (R66): decided and recorded before its first byte. */
@Stateless
public class Downloads {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /**
     * Lets the caller read a file that lies in a folder the caller may view.
     *
     * @param part what of it is asked for, for the log
     */
    @UseCase(Action.DOWNLOAD_FILE)
    public FileDownload open(FileId id, String part) {
        Caller caller = current.get();
        audit.about("file", id.value());
        audit.detail(part);
        StoredFile file = Optional.ofNullable(entities.find(StoredFile.class, id.value()))
                .orElseThrow(() -> new Refused("fileshare.file.unknown"));
        folders.require(caller, file.folder(), Permission.VIEW);
        return new FileDownload(caller, file);
    }
}
