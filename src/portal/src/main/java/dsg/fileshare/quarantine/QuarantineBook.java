package dsg.fileshare.quarantine;

import dsg.platform.storage.Blobs;
import dsg.platform.storage.SealedBlob;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes files into quarantine: their key goes under the contract's key for quarantine, and only there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuarantineBook {

    /** Where the scan that found it is not on record any more. */
    private static final String UNKNOWN = "unknown";

    private static final int LONGEST_MARKING = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Blobs blobs;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /**
     * Notes a file that lies in quarantine. Once is enough: taken again it stays as it was.
     *
     * @param size bytes of its content
     * @param signature what was found; empty where nobody knows any more
     */
    public void take(SealedBlob blob, long size, String signature, QuarantinedFile.Found found) {
        if (entities.find(QuarantinedFile.class, blob.id()) == null) {
            SealedBlob kept = new SealedBlob(blob.contract(), blob.id(), blobs.quarantined(blob));
            entities.persist(
                    new QuarantinedFile(kept, size, signature.isEmpty() ? UNKNOWN : signature, found, clock.instant()));
        }
    }

    /** Seals away what bears a marking of higher secrecy, and has an incident opened (R140). */
    public void seal(SealedBlob blob, long size, String marking) {
        String shown = marking.substring(0, Math.min(marking.length(), LONGEST_MARKING));
        take(blob, size, "表示「" + shown + "」", QuarantinedFile.Found.MARKED);
        tasks.schedule(SpillNews.KIND, blob.id().toString(), clock.instant());
    }
}
