package dsg.fileshare.quarantine;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.storage.Blobs;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Takes from quarantine what no key opens any more, since the contract's keys are destroyed. */
@ApplicationScoped
class QuarantineSweep implements RecurringTask {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    Blobs blobs;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "fileshare.quarantine";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** The file goes first: made twice it is the same. */
    @Override
    @Transactional
    public void run() {
        entities.createQuery("select q from QuarantinedFile q where q.purgedAt is null", QuarantinedFile.class)
                .getResultStream()
                .filter(file -> contracts.stateOf(file.contract()) == ContractState.KEY_DESTROYED)
                .forEach(file -> {
                    blobs.discardQuarantined(file.blob().id());
                    file.purged(clock.instant());
                });
    }
}
