package dsg.fileshare.receiving;

import dsg.platform.access.ContractId;
import dsg.platform.scan.ScanSpace;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final Set<UploadId> inHand = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedThreadFactory threads;

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

    private ExecutorService workers;
    private ScanSpace room;

    @PostConstruct
    void start() {
        workers = Executors.newFixedThreadPool(most, threads);
        room = new ScanSpace(space);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) UploadReceived upload) {
        take(upload.contract(), upload.upload());
    }

    void take(ContractId contract, UploadId id) {
        if (inHand.add(id)) {
            workers.execute(() -> work(contract, id));
        }
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
        } finally {
            inHand.remove(id);
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
