package dsg.fileshare.leaving;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.RemovalKind;
import dsg.fileshare.arriving.ArrivalState;
import dsg.fileshare.arriving.ArrivalSteps;
import dsg.fileshare.removal.Departure;
import dsg.fileshare.removal.RemovalReady;
import dsg.fileshare.removal.RemovalState;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import dsg.platform.storage.Blobs;
import dsg.platform.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries out removals. Whatever dies on the way is begun again at the next time: what a step has done stands in the database, and goes on
 * from there. Two servers may be at the same one.
 */
@ApplicationScoped
class RemovalWorker {

    private static final Logger LOG = Logger.getLogger(RemovalWorker.class.getName());

    @Inject
    RemovalSteps steps;

    @Inject
    ArrivalSteps arrivals;

    @Inject
    Relocation relocation;

    @Inject
    Blobs blobs;

    @Inject
    Tasks tasks;

    /** Somebody's word has made one ready: nobody waits for its time to come round. */
    void ready(@Observes RemovalReady removal) {
        tasks.hasten(RemovalKeeper.KIND);
    }

    void purge(ContractId contract, FileId file) {
        blobs.discard(file.value());
        steps.purged(contract, file);
    }

    /** Deletes what is to be deleted; of what is to be moved tells the other contract, and has it carried once that has agreed. */
    void begin(RemovalReady ready) {
        attempt(ready, () -> {
            if (steps.kind(ready).filter(kind -> kind == RemovalKind.DELETION).isPresent()) {
                delete(ready);
            }
            steps.departure(ready)
                    .filter(this::isAgreed)
                    .filter(departure -> departure.state() != RemovalState.RUNNING)
                    .ifPresent(departure -> tasks.hasten(RemovalCarrier.KIND));
        });
    }

    /** Carries the files of a move that both contracts have agreed to. */
    void carry(RemovalReady ready) {
        attempt(
                ready,
                () -> steps.departure(ready)
                        .filter(departure -> departure.state() == RemovalState.RUNNING && isAgreed(departure))
                        .ifPresent(this::carryAll));
    }

    /** Where it fails the removal is taken up again, and the others go on. */
    private static void attempt(RemovalReady ready, Runnable step) {
        try {
            step.run();
        } catch (Unavailable away) {
            LOG.log(Level.FINE, "Removal " + ready.removal() + " waits for the contract's clock", away);
        } catch (RuntimeException failure) {
            // the database, mostly
            LOG.log(Level.SEVERE, "Removal " + ready.removal() + " did not get on", failure);
        }
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

    private void carryAll(Departure departure) {
        steps.loaded(departure).items().forEach(item -> move(departure, item));
        if (steps.isSettled(departure)) {
            // in this order: what is done there and runs here is taken up again, the other way round nobody would look
            arrivals.finish(departure);
            steps.finish(departure);
        }
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
            case PUBLISHED -> {
                if (steps.moved(departure, item.id())) {
                    // lies elsewhere now; a deleted file waits for the end of tidying, should the office want it back
                    // (T9)
                    purge(departure.source(), item.file());
                }
            }
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
