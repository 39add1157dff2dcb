package dsg.fileshare.receiving;

import dsg.contract.ContractClock;
import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.contract.ContractTerms;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.quarantine.QuarantineBook;
import dsg.fileshare.quarantine.QuarantinedFile;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.storage.SealedBlob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an upload between its use cases, each step a transaction of its own within the upload's contract. A step that
 * finds the upload ended by somebody else does nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class UploadProgress {

    private static final String OBJECT = "upload";

    @PersistenceContext
    EntityManager entities;

    @Inject
    UploadFinder uploads;

    @Inject
    ContractDirectory contracts;

    @Inject
    QuarantineBook quarantine;

    @Inject
    AuditLog audit;

    @Inject
    Event<UploadEnded> ended;

    @Inject
    ContractClock contractClock;

    @Inject
    Clock clock;

    /** The upload goes on in that file, unless another server has gone on with it meanwhile; the one before can go. */
    void continueIn(UploadTicket ticket, SealedBlob staged) {
        Upload upload = uploads.within(staged.contract(), ticket.id())
                .orElseThrow(() -> Refused.notFound("fileshare.upload.unknown"));
        upload.demandFile(ticket.staged().id());
        upload.continueIn(staged);
    }

    /** Its content is against the rules, or has no room: the upload ends while its bytes still come. */
    void refuse(UploadTicket ticket, Refused why) {
        open(ticket.staged().contract(), ticket.id()).ifPresent(upload -> {
            upload.refuse(why, clock.instant());
            audit.record(
                    FileshareService.UPLOAD_FILE,
                    ticket.caller(),
                    Outcome.REFUSED,
                    why.code(),
                    OBJECT,
                    ticket.id().value(),
                    upload.contract().value());
            ended.fire(new UploadEnded(upload.id(), upload.staged().id()));
        });
    }

    /** Takes the upload up for its scan. */
    Optional<ScanWork> beginScan(ContractId contract, UploadId id) {
        Optional<Upload> upload = open(contract, id).filter(found -> found.state() != UploadState.RECEIVING);
        upload.ifPresent(Upload::scan);
        return upload.map(found -> new ScanWork(
                id,
                found.name(),
                found.size(),
                found.staged(),
                found.receivedAt().orElseThrow(),
                found.clearedAt().orElse(null)));
    }

    /** Throws the rule that no longer lets the file come in, before anybody looks into it. */
    void demandInTime(ScanWork work) {
        scanning(work).ifPresent(upload -> requireInTime(upload.contract(), work));
    }

    /** Whether what took too long by the clock can be given up. */
    boolean mayGiveUp() {
        return contracts.isCertain();
    }

    void postpone(ScanWork work, String code) {
        scanning(work).ifPresent(upload -> upload.postpone(code));
    }

    /** @param blob what lies of it and has to go; null where it is kept in quarantine */
    void refuse(ScanWork work, Refused why, @Nullable SealedBlob blob) {
        scanning(work).ifPresent(upload -> {
            upload.refuse(why, clock.instant());
            audit.system(
                    "fileshare.refused",
                    Outcome.REFUSED,
                    why.code(),
                    OBJECT,
                    upload.id().value(),
                    upload.contract().value());
            if (blob != null) {
                ended.fire(new UploadEnded(upload.id(), blob.id()));
            }
        });
    }

    /** Refuses what malware was found in; its content lies in quarantine already. */
    void quarantine(ScanWork work, String signature) {
        refuse(work, new RuleBroken("fileshare.scan.infected", signature), null);
        uploads.within(work.staged().contract(), work.id())
                .filter(upload -> upload.state() == UploadState.REFUSED)
                .ifPresent(upload -> {
                    quarantine.take(work.staged(), upload.size(), signature, QuarantinedFile.Found.INCOMING);
                    upload.forgetKey();
                });
    }

    /**
     * Makes the file visible to those who may view its folder: its row, the audit row and the upload's end commit together, or
     * the rule that has come into force meanwhile is thrown. False where the uploader has cancelled.
     */
    boolean publish(ScanWork work, String mediaType) {
        Optional<Upload> found = scanning(work);
        found.ifPresent(upload -> {
            requireInTime(upload.contract(), work);
            requireFolder(upload.folder());
            int edition = uploads.nextEdition(upload.folder(), upload.nameKey());
            StoredFile file = upload.publish(mediaType, edition, clock.instant());
            entities.persist(file);
            audit.system(
                    "fileshare.published",
                    Outcome.OK,
                    null,
                    "file",
                    file.id().value(),
                    upload.contract().value());
        });
        return found.isPresent();
    }

    /** Gives the upload up if its time is over. */
    void expire(ContractId contract, UploadId id) {
        open(contract, id)
                .filter(upload -> upload.state() == UploadState.RECEIVING
                        && upload.expiresAt().isBefore(clock.instant())
                        && mayGiveUp())
                .ifPresent(upload -> {
                    upload.expire(clock.instant());
                    audit.system("fileshare.expired", Outcome.OK, null, OBJECT, id.value(), contract.value());
                    ended.fire(new UploadEnded(id, upload.staged().id()));
                });
    }

    /** What came in whole while the contract was in use is published though its scan ends in tidying; never after closing (T17). */
    private void requireInTime(ContractId contract, ScanWork work) {
        ContractTerms terms = contracts.get(contract).terms();
        ContractState now = contractClock.stateOf(terms);
        boolean inTime = now == ContractState.IN_USE
                || (now == ContractState.TIDYING && terms.stateAt(work.receivedAt()) == ContractState.IN_USE);
        if (!inTime) {
            contracts.demandCertainty();
            throw new RuleBroken("fileshare.rule.state." + now);
        }
    }

    /** A folder that is being deleted waits for this to end, or has gone; so does another file that comes in here. */
    private void requireFolder(Folder folder) {
        entities.lock(folder, LockModeType.PESSIMISTIC_WRITE);
        if (!folder.isThere()) {
            throw new RuleBroken("fileshare.folder.unknown");
        }
    }

    private Optional<Upload> open(ContractId contract, UploadId id) {
        return uploads.within(contract, id).filter(upload -> upload.state().isOpen());
    }

    private Optional<Upload> scanning(ScanWork work) {
        return uploads.within(work.staged().contract(), work.id())
                .filter(upload -> upload.state() == UploadState.SCANNING);
    }
}
