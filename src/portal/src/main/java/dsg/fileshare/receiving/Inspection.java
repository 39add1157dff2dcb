package dsg.fileshare.receiving;

import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.content.ContentType;
import dsg.platform.content.FileName;
import dsg.platform.content.FileRules;
import dsg.platform.content.Head;
import dsg.platform.content.SecrecyMarked;
import dsg.platform.scan.ScanAnswer;
import dsg.platform.scan.Scanner;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.TamperedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one received upload: scanned and looked into through the decrypting channel, then published or refused. Anything
 * but "clean" refuses; what came to no result waits for the next try, and is refused when its patience is over.
 */
@ApplicationScoped
class Inspection {

    private static final Logger LOG = Logger.getLogger(Inspection.class.getName());

    /** Failed looks into the same upload, after which it is refused. */
    private static final int MOST_FAILURES = 3;

    /** How often the look into an upload has failed since this server started; those that succeed afterwards are few. */
    private final Map<UploadId, Integer> failures = new ConcurrentHashMap<>();

    @Inject
    UploadProgress progress;

    @Inject
    MarkingSteps markings;

    @Inject
    Blobs blobs;

    @Inject
    FileRules rules;

    @Inject
    Scanner scanner;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How long a received upload waits for a result before it is refused. */
    @Inject
    @ConfigProperty(name = "dsg.scan.patience", defaultValue = "PT1H")
    Duration patience;

    /** Never throws what the content or a missing server is to blame for. */
    void decide(ScanWork work) {
        try {
            if (!isStaged(work)) {
                return;
            }
            progress.demandInTime(work);
            publish(work, look(work));
            failures.remove(work.id());
        } catch (RuleBroken broken) {
            refuse(work, broken);
        } catch (TamperedFile tampered) {
            alarm(work, tampered);
            progress.refuse(work, new RuleBroken("fileshare.tampered"), work.staged());
        } catch (Unavailable away) {
            // of the contract's clock: for everybody, and for as long as it takes
            progress.postpone(work, away.code());
        } catch (Broken broken) {
            giveUpSoon(work, broken);
        } catch (Refused | IOException unfinished) {
            LOG.log(Level.WARNING, "The scan of upload " + work.id() + " came to no result", unfinished);
            postpone(work, unfinished instanceof Refused refused ? refused.code() : "fileshare.scan.waiting");
        }
    }

    /** Brings back what a server that died while publishing had moved already, and ends what can no longer be scanned. */
    private boolean isStaged(ScanWork work) throws IOException {
        SealedBlob staged = work.staged();
        if (blobs.find(Place.STAGING, staged.id()).isPresent()) {
            return true;
        }
        if (blobs.find(Place.BLOBS, staged.id()).isPresent()) {
            blobs.move(staged.id(), Place.BLOBS, Place.STAGING);
            return true;
        }
        if (blobs.find(Place.QUARANTINE, staged.id()).isPresent()) {
            progress.quarantine(work, "");
        } else {
            progress.refuse(work, new RuleBroken("fileshare.upload.lost"), null);
        }
        return false;
    }

    /** The media type of clean content; null where it may not be published and this has been settled. */
    private @Nullable String look(ScanWork work) throws IOException {
        try (EncryptedFileReader content = blobs.read(Place.STAGING, work.staged())) {
            return settle(work, content);
        } catch (UncheckedIOException failure) {
            // parsers must not take it for a fault of the content
            throw failure.getCause();
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException | Error failure) {
            throw new Broken(failure);
        }
    }

    /** The look itself failed: a parser that gave up, or memory that did not suffice. Another try may do, a few more will not. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String kind;

        Broken(Throwable cause) {
            super(cause);
            kind = cause.getClass().getName();
        }
    }

    private void giveUpSoon(ScanWork work, Broken broken) {
        int tries = failures.merge(work.id(), 1, Integer::sum);
        LOG.log(Level.WARNING, "The look into upload {0} failed (try {1}): {2}", new Object[] {
            work.id(), tries, broken.kind
        });
        if (tries < MOST_FAILURES) {
            postpone(work, "fileshare.scan.again");
        } else {
            failures.remove(work.id());
            progress.refuse(work, new RuleBroken("fileshare.scan.failed"), work.staged());
        }
    }

    private @Nullable String settle(ScanWork work, EncryptedFileReader content) throws IOException {
        return switch (scanner.scan(content)) {
            case ScanAnswer.Clean clean -> {
                FileName name = rules.name(work.name());
                ContentType type = rules.beginning(name, content.position(0).next(Head.LENGTH));
                yield work.clearedAt() == null
                        ? rules.whole(name, type, content.position(0))
                        : rules.wholePastMarkings(name, type, content.position(0));
            }
            case ScanAnswer.Encrypted encrypted -> throw new RuleBroken("content.encrypted");
            case ScanAnswer.Overlapping overlapping -> throw new RuleBroken("content.ambiguous");
            case ScanAnswer.BeyondLimits beyond -> throw new RuleBroken("fileshare.scan.limits");
            case ScanAnswer.Infected(String signature) -> {
                quarantine(work, signature);
                yield null;
            }
            case ScanAnswer.Unfinished unfinished -> {
                postpone(work, "fileshare.scan.waiting");
                yield null;
            }
        };
    }

    /** What bears a marking of higher secrecy is held for its owner and the office; all else that breaks a rule is refused (R140). */
    private void refuse(ScanWork work, RuleBroken broken) {
        if (broken instanceof SecrecyMarked marked && work.clearedAt() == null) {
            markings.hold(work, marked.word());
        } else {
            progress.refuse(work, broken, work.staged());
        }
    }

    /** The move comes first: made twice it is the same, and a crash between both is mended by the next scan. */
    private void publish(ScanWork work, @Nullable String mediaType) throws IOException {
        if (mediaType == null) {
            return;
        }
        blobs.move(work.staged().id(), Place.STAGING, Place.BLOBS);
        if (!progress.publish(work, mediaType)) {
            blobs.discard(work.staged().id());
        }
    }

    private void quarantine(ScanWork work, String signature) throws IOException {
        LOG.log(Level.WARNING, "Malware in upload {0}: {1}", new Object[] {work.id(), signature});
        blobs.move(work.staged().id(), Place.STAGING, Place.QUARANTINE);
        progress.quarantine(work, signature);
    }

    private void postpone(ScanWork work, String code) {
        if (work.since().plus(patience).isBefore(clock.instant()) && progress.mayGiveUp()) {
            progress.refuse(work, new RuleBroken("fileshare.scan.unfinished"), work.staged());
        } else {
            progress.postpone(work, code);
        }
    }

    private void alarm(ScanWork work, TamperedFile tampered) {
        LOG.log(Level.SEVERE, "The staged file of upload " + work.id() + " was changed", tampered);
        audit.system(
                "fileshare.tampered",
                Outcome.FAILED,
                "fileshare.tampered",
                "upload",
                work.id().value(),
                work.staged().contract().value());
    }
}
