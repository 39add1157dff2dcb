package dsg.fileshare.receiving;

import dsg.contract.ContractService;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AreaRoom;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderFinder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Permission;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Use cases around a file on its way in (R66, R68, B12): what is decided about it, before and after its bytes. The bytes
 * themselves pass through {@link Receiving}, outside any transaction.
 */
@Stateless
public class Uploads {

    @PersistenceContext
    EntityManager entities;

    @Inject
    FolderFinder folders;

    @Inject
    UploadFinder uploads;

    @Inject
    UploadLists lists;

    @Inject
    AreaRoom room;

    @Inject
    FileRules rules;

    @Inject
    Blobs blobs;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Event<UploadReceived> received;

    @Inject
    Event<UploadEnded> ended;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.upload.max-bytes")
    long largest;

    /** Broken and running uploads that one account may have at a time. */
    @Inject
    @ConfigProperty(name = "dsg.upload.open", defaultValue = "50")
    int most;

    /** How long an upload waits for its next byte. */
    @Inject
    @ConfigProperty(name = "dsg.upload.life", defaultValue = "P1D")
    Duration life;

    /** Decides everything that can be decided before the first byte, and gives the upload its name. */
    @UseCase(FileshareService.UPLOAD_FILE)
    public UploadId announce(FolderId folderId, String name, long size) {
        Caller caller = current.get();
        audit.about("folder", folderId.value());
        Folder folder = folders.get(folderId);
        folders.require(caller, folder, Permission.UPLOAD);
        FileName checked = rules.name(name);
        if (size > largest) {
            throw RuleBroken.tooLarge("fileshare.upload.toolarge", largest);
        }
        room.oneAtATime(folder.contract());
        if (lists.receiving(caller.account()) >= most) {
            throw Refused.tooMany("fileshare.upload.toomany", most);
        }
        room.demand(size);
        blobs.requireRoom(size);
        SealedBlob staged = blobs.fresh(folder.contract());
        Upload upload = new Upload(folder, caller, checked, size, staged, clock.instant(), life);
        entities.persist(upload);
        audit.about("upload", upload.id().value());
        audit.detail("announced, bytes: " + size);
        return upload.id();
    }

    /** Lets one request feed the upload. Rights are asked again: they may have gone since it was announced. */
    @UseCase(FileshareService.UPLOAD_FILE)
    public UploadTicket resume(UploadId id) {
        Caller caller = current.get();
        audit.about("upload", id.value());
        Upload upload = uploads.own(caller, id);
        folders.require(caller, upload.folder(), Permission.UPLOAD);
        upload.resume(clock.instant(), life);
        audit.detail("receiving");
        return new UploadTicket(id, caller, rules.name(upload.name()), upload.size(), upload.staged());
    }

    /**
     * Takes note that every byte is durable; from here the portal answers for them.
     *
     * @param file where they lie; refused where another server has gone on with the upload in another one meanwhile
     */
    @UseCase(FileshareService.UPLOAD_FILE)
    public void receive(UploadId id, UUID file, String sha256) {
        Caller caller = current.get();
        audit.about("upload", id.value());
        Upload upload = uploads.own(caller, id);
        folders.require(caller, upload.folder(), Permission.UPLOAD);
        upload.demandFile(file);
        upload.receive(sha256, clock.instant());
        audit.detail("received, bytes: " + upload.size());
        received.fire(new UploadReceived(upload.contract(), id));
    }

    /** Gives the upload up; until it is published its uploader may. */
    @UseCase(FileshareService.UPLOAD_FILE)
    public void cancel(UploadId id) {
        audit.about("upload", id.value());
        Upload upload = uploads.own(current.get(), id);
        upload.cancel(clock.instant());
        audit.detail("cancelled");
        ended.fire(new UploadEnded(id, upload.staged().id()));
    }

    /** How far the upload is. */
    @UseCase(FileshareService.UPLOAD_FILE)
    public UploadReport status(UploadId id) {
        audit.about("upload", id.value());
        return lists.report(uploads.own(current.get(), id));
    }

    /** How far the caller's uploads in this folder are; those that ended within a day too. */
    @UseCase(ContractService.VIEW_AREA)
    public List<UploadReport> list(FolderId folderId) {
        Caller caller = current.get();
        audit.about("folder", folderId.value());
        folders.require(caller, folders.get(folderId), Permission.VIEW);
        return lists.reports(caller.account(), folderId);
    }
}
