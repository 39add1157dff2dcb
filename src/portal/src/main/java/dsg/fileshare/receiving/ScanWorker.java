package dsg.fileshare.receiving;

import dsg.platform.access.ContractId;
import dsg.platform.scan.ScanSpace;
import dsg.platform.task.Lane;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes received uploads to their scan, some at a time. What is in hand here is not taken twice; what gets lost on the way is
 * found again by the {@link UploadKeeper}.
 */
@ApplicationScoped
class ScanWorker {

    private static final Logger LOG = Logger.getLogger(ScanWorker.class.getName());

    @Inject
    Lane lane;

    @Inject
    UploadProgress progress;

    @Inject
    Inspection inspection;

    @Inject
    @ConfigProperty(name = "dsg.scan.concurrent", defaultValue = "3")
    int most;

    @Inject
    @ConfigProperty(name = "dsg.upload.max-bytes")
    long space;

    private ScanSpace room;

    @PostConstruct
    void start() {
        lane.open(most);
        room = new ScanSpace(space);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) UploadReceived upload) {
        take(upload.contract(), upload.upload());
    }

    void take(ContractId contract, UploadId id) {
        lane.take(id, () -> work(contract, id));
    }

    private void work(ContractId contract, UploadId id) {
        try {
            var begun = progress.beginScan(contract, id);
            if (begun.isPresent()) {
                decide(begun.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // the database, mostly; the upload is taken up again
            LOG.log(Level.SEVERE, "The scan of upload " + id + " failed", failure);
        }
    }

    private void decide(ScanWork work) throws InterruptedException {
        room.take(work.size());
        try {
            inspection.decide(work);
        } finally {
            room.giveBack(work.size());
        }
    }
}
