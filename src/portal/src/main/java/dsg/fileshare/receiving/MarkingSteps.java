package dsg.fileshare.receiving;

import dsg.fileshare.quarantine.QuarantineBook;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.content.FileRules;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

/**
 * What becomes of an upload that bears a marking of higher secrecy (R140): held; then scanned once more where the marking is none, or
 * sealed away where it is one, which opens an incident.
 */
@ApplicationScoped
@Transactional
public class MarkingSteps {

    static final String SEALED = "fileshare.marking.sealed";

    /** How long its owner has to say what the marking is. Silence counts as: it is one. */
    private static final Duration SILENCE = Duration.ofDays(7);

    @Inject
    UploadFinder uploads;

    @Inject
    QuarantineBook quarantine;

    @Inject
    Blobs blobs;

    @Inject
    AuditLog audit;

    @Inject
    Event<UploadReceived> received;

    @Inject
    Clock clock;

    void hold(ScanWork work, String marking) {
        uploads.within(work.staged().contract(), work.id())
                .filter(upload -> upload.state() == UploadState.SCANNING)
                .ifPresent(upload -> {
                    upload.hold(marking, clock.instant().plus(SILENCE));
                    record("fileshare.held", FileRules.MARKING, upload);
                });
    }

    /** The upload, locked. */
    public Upload get(ContractId contract, UploadId id) {
        return uploads.within(contract, id).orElseThrow(() -> Refused.notFound("fileshare.upload.unknown"));
    }

    /** It is none: the file goes its way. */
    public void clear(Upload upload) {
        // a decision that was undone half way has left it there
        if (blobs.find(Place.QUARANTINE, upload.staged().id()).isPresent()) {
            move(upload.staged(), Place.QUARANTINE, Place.STAGING);
        }
        upload.clear(clock.instant());
        received.fire(new UploadReceived(upload.contract(), upload.id()));
    }

    public void undeclare(Upload upload) {
        upload.undeclare(clock.instant().plus(SILENCE));
    }

    /** It is one: nobody opens the file any more, and the SOC has an incident. */
    public void seal(Upload upload) {
        if (upload.state() != UploadState.HELD) {
            throw Refused.gone("fileshare.upload.over");
        }
        String marking = upload.marking();
        move(upload.staged(), Place.STAGING, Place.QUARANTINE);
        quarantine.seal(upload.staged(), upload.size(), marking);
        upload.refuse(new RuleBroken(SEALED, marking), clock.instant());
        upload.forgetKey();
        record("fileshare.sealed", SEALED, upload);
    }

    /** Nobody has said anything in time. */
    void sealUndeclared(ContractId contract, UploadId id) {
        uploads.within(contract, id)
                .filter(upload -> upload.state() == UploadState.HELD
                        && upload.declaration().isEmpty()
                        && upload.expiresAt().isBefore(clock.instant()))
                .ifPresent(this::seal);
    }

    private void move(SealedBlob blob, Place from, Place to) {
        try {
            blobs.move(blob.id(), from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void record(String action, String code, Upload upload) {
        audit.system(
                action,
                Outcome.REFUSED,
                code,
                "upload",
                upload.id().value(),
                upload.contract().value());
    }
}
