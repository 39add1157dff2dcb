package dsg.contract;

import dsg.application.ApplicationDesk;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Proposes changes of a contract's periods (T15, T16): the provider records what was applied for, the contract's requesting office
 * decides as the {@link ContractApplications} say, and from that moment it holds.
 */
@Stateless
public class ContractChanges {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractClock clock;

    @Inject
    ChangeEffect effect;

    @Inject
    ApplicationDesk applications;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** Proposes other periods. What could not come into force today is refused at once, with the reason. */
    @UseCase(ContractService.PROPOSE_CHANGE)
    public UUID propose(ContractId id, PeriodChange wanted) {
        about(id);
        Contract contract = effect.locked(id);
        Instant now = clock.now();
        effect.tidyEnd(effect.used(contract, wanted.used(), now));
        if (contract.contracted().equals(wanted.contracted()) && contract.used().equals(wanted.used())) {
            throw new RuleBroken("contract.change.nothing");
        }
        if (open(id).isPresent()) {
            throw new RuleBroken("contract.change.waiting");
        }
        ContractChange change = new ContractChange(id, wanted, current.get().account(), now);
        entities.persist(change);
        applications.submit(ContractApplications.KIND, change.id(), id);
        audit.detail("use period until " + wanted.used().until());
        return change.id();
    }

    private Optional<ContractChange> open(ContractId contract) {
        return entities.createQuery(
                        "select c from ContractChange c where c.contract = :contract and c.state = :state",
                        ContractChange.class)
                .setParameter("contract", contract.value())
                .setParameter("state", ChangeState.PROPOSED)
                .getResultStream()
                .findFirst();
    }

    private void about(ContractId id) {
        audit.about("contract", id.value());
        audit.inContract(id.value());
    }
}
