package dsg.fileshare.leaving;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.ArrivalSteps;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.RemovalReady;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import dsg.platform.storage.Blobs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries out removals: files are carried to other areas in one thread, so that all else waits for none of them. Whatever dies on the way, the {@link RemovalKeeper} begins again: what a step has done
 * stands in the database, and the next look goes on from there.
 */
@ApplicationScoped
class RemovalWorker {

    private static final Logger LOG = Logger.getLogger(RemovalWorker.class.getName());

    private final Set<RemovalId> inHand = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedThreadFactory threads;

    @Inject
    RemovalSteps steps;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    Relocation relocation;

    @Inject
    Blobs blobs;

    private ExecutorService workers;
    private ExecutorService carriers;

    @PostConstruct
    void start() {
        workers = Executors.newSingleThreadExecutor(threads);
        carriers = Executors.newSingleThreadExecutor(threads);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        carriers.shutdownNow();
    }

    void ready(@Observes(during = TransactionPhase.AFTER_SUCCESS) RemovalReady removal) {
        take(removal);
    }

    void take(RemovalReady removal) {
        if (inHand.add(removal.removal())) {
            workers.execute(() -> work(removal));
        }
    }

    /** What was moved lies elsewhere now; a deleted file waits for the end of tidying, should the office want it back (T9). */
    void gone(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileGone file) {
        if (file.moved()) {
            workers.execute(() -> purge(file));
        }
    }

    void purge(FileGone file) {
        blobs.discard(file.file().value());
        steps.purged(file.contract(), file.file());
    }

    private void work(RemovalReady ready) {
        boolean carried = attempt(ready, () -> begin(ready));
        if (!carried) {
            inHand.remove(ready.removal());
        }
    }

    /** Whether its files are carried from here on, and it stays in hand. */
    private boolean begin(RemovalReady ready) {
        Optional<RemovalKind> kind = steps.kind(ready);
        if (kind.isPresent() && kind.get() == RemovalKind.DELETION) {
            delete(ready);
        }
        Optional<Departure> agreed = steps.departure(ready).filter(this::isAgreed);
        agreed.ifPresent(departure -> carriers.execute(() -> {
            attempt(ready, () -> carryAll(departure));
            inHand.remove(ready.removal());
        }));
        return agreed.isPresent();
    }

    /** What it says, or no where it failed: then the removal is taken up again. */
    private static boolean attempt(RemovalReady ready, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (Unavailable away) {
            LOG.log(Level.FINE, "Removal " + ready.removal() + " waits for the contract's clock", away);
        } catch (RuntimeException failure) {
            // the database, mostly
            LOG.log(Level.SEVERE, "Removal " + ready.removal() + " did not get on", failure);
        }
        return false;
    }

    private void delete(RemovalReady ready) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = steps.deleteSome(ready);
        }
    }

    /** Whether the other contract takes the files. It is told of them first, and waits for its people. */
    private boolean isAgreed(Departure departure) {
        ArrivalState there = arrivals.state(departure).orElseGet(() -> arrivals.offer(steps.loaded(departure)));
        return switch (there) {
            case OFFERED, ACCEPTED -> false;
            case DECLINED, WITHDRAWN -> {
                steps.turnedAway(departure, there);
                yield false;
            }
            case AGREED, DONE -> steps.depart(departure);
        };
    }

    /** Whether all are settled. */
    private boolean carryAll(Departure departure) {
        steps.loaded(departure).items().forEach(item -> move(departure, item));
        boolean settled = steps.isSettled(departure);
        if (settled) {
            // in this order: what is done there and runs here is taken up again, the other way round nobody would look
            arrivals.finish(departure);
            steps.finish(departure);
        }
        return settled;
    }

    private void move(Departure departure, Departure.Item item) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Optional<ArrivalSteps.Arrived> arrived = arrivals.arrived(departure.target(), item.id());
        if (arrived.isEmpty() && steps.isHeld(departure, item.id())) {
            steps.stays(departure, item.id(), "hold.bites");
            return;
        }
        if (arrived.isEmpty()) {
            carry(departure, item);
            return;
        }
        switch (arrived.get().state()) {
            case PUBLISHED -> steps.moved(departure, item.id());
            case REFUSED, CANCELLED, EXPIRED ->
                steps.stays(departure, item.id(), arrived.get().code());
            case RECEIVING, RECEIVED, SCANNING, HELD -> {
                // waits for its scan, or for a word on its marking
            }
        }
    }

    private void carry(Departure departure, Departure.Item item) {
        try {
            relocation.carry(departure, item);
        } catch (RuleBroken broken) {
            steps.stays(departure, item.id(), broken.code());
        } catch (Refused | IOException | PersistenceException later) {
            // the vault, the disk, or another server that was quicker: the next look knows
            LOG.log(Level.WARNING, "File " + item.file() + " has not been moved yet", later);
        }
    }
}
