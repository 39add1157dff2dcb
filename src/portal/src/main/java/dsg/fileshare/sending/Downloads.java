package dsg.fileshare.sending;

import dsg.fileshare.FileshareService;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.SystemTask;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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
    RowSecurity rows;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Lets the caller read a file that lies in a folder the caller may view.
     *
     * @param part what of it is asked for, for the log
     */
    @UseCase(FileshareService.DOWNLOAD_FILE)
    public FileDownload open(FileId id, String part) {
        return inSight(id, part);
    }

    /**
     * Lets the caller look at such a file on the screen (T8). No copy leaves, so the ledger of copies gets no line.
     *
     * @param part what of it is shown, for the log
     */
    @UseCase(FileshareService.PREVIEW_FILE)
    public FileDownload look(FileId id, String part) {
        return inSight(id, part);
    }

    private FileDownload inSight(FileId id, String part) {
        Caller caller = current.get();
        audit.about("file", id.value());
        audit.detail(part);
        StoredFile file = Optional.ofNullable(entities.find(StoredFile.class, id.value()))
                .filter(StoredFile::isThere)
                .orElseThrow(() -> Refused.notFound("fileshare.file.unknown"));
        folders.requireSight(caller, file);
        return new FileDownload(caller, file);
    }

    /** Notes that the last byte has gone out, so that the assistant knows what is still untaken when tidying ends (R63). */
    @SystemTask("a download that has come to its end")
    public void taken(FileDownload download) {
        Caller caller = download.caller();
        rows.enter(caller.contract());
        entities.persist(new FileTaken(download.blob().contract(), download.id(), caller, clock.instant()));
    }
}
