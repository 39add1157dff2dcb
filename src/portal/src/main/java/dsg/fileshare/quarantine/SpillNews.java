package dsg.fileshare.quarantine;

import dsg.contract.ContractDirectory;
import dsg.fileshare.Spill;
import dsg.platform.task.TaskHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Tells of each file that was sealed away for its marking, once it is certain that it was (R140). */
@ApplicationScoped
class SpillNews implements TaskHandler {

    static final String KIND = "fileshare.spill";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    Event<Spill> spills;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        Optional.ofNullable(entities.find(QuarantinedFile.class, UUID.fromString(task.key())))
                .map(this::spill)
                .ifPresent(spills::fire);
    }

    private Spill spill(QuarantinedFile file) {
        return new Spill(
                file.blob().id(),
                file.contract(),
                contracts.get(file.contract()).number(),
                file.foundAt());
    }
}
