package dsg.contract;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Use cases around a change of a contract's periods (T15, T16): the provider records what was applied for, the contract's requesting
 * office decides, and from that moment it holds.
 */
@Stateless
public class ContractChanges {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractClock clock;

    @Inject
    TidyEnds ends;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    /** Proposes other periods. What could not come into force today is refused at once, with the reason. */
    @UseCase(ContractService.PROPOSE_CHANGE)
    public UUID propose(ContractId id, PeriodChange wanted) {
        about(id);
        Contract contract = locked(id);
        Instant now = clock.now();
        ends.after(effective(contract, wanted.used(), now).until());
        if (contract.contracted().equals(wanted.contracted()) && contract.used().equals(wanted.used())) {
            throw new RuleBroken("contract.change.nothing");
        }
        if (open(id).isPresent()) {
            throw new RuleBroken("contract.change.waiting");
        }
        ContractChange change = new ContractChange(id, wanted, current.get().account(), now);
        entities.persist(change);
        audit.detail("use period until " + wanted.used().until());
        return change.id();
    }

    /** Brings a proposed change into force. */
    @UseCase(ContractService.DECIDE_CHANGE)
    public void approve(UUID changeId) {
        ContractChange change = own(changeId);
        Contract contract = locked(change.contract());
        Instant now = clock.now();
        Period effective = effective(contract, change.used(), now);
        change.approve(
                contract.contracted(), contract.used(), effective, current.get().account(), now);
        contract.change(change.contracted(), effective, ends.after(effective.until()));
        audit.detail("use period until " + effective.until());
    }

    /** Says no to a proposed change, and why. */
    @UseCase(ContractService.DECIDE_CHANGE)
    public void decline(UUID changeId, String because) {
        own(changeId).decline(because, current.get().account(), clock.now());
    }

    /** Takes a proposed change back before it is decided. */
    @UseCase(ContractService.PROPOSE_CHANGE)
    public void withdraw(UUID changeId) {
        ContractChange change = find(changeId);
        about(change.contract());
        change.withdraw(current.get().account(), clock.now());
    }

    private Period effective(Contract contract, Period wanted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Clocks.JAPAN);
        return ChangeRule.used(contract.terms().stateAt(now), contract.used(), wanted, today);
    }

    /** The change, where it is of the caller's own contract. */
    private ContractChange own(UUID changeId) {
        Caller caller = current.get();
        ContractChange change = find(changeId);
        about(change.contract());
        if (!change.contract().equals(caller.contract())) {
            throw Refused.notFound("contract.change.unknown");
        }
        return change;
    }

    private ContractChange find(UUID changeId) {
        return Optional.ofNullable(entities.find(ContractChange.class, changeId))
                .orElseThrow(() -> Refused.notFound("contract.change.unknown"));
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

    /** One change after the other, and none while the contract is being closed. */
    private Contract locked(ContractId id) {
        Contract contract = contracts.get(id);
        entities.lock(contract, LockModeType.PESSIMISTIC_WRITE);
        return contract;
    }

    private void about(ContractId id) {
        audit.about("contract", id.value());
        audit.inContract(id.value());
    }
}
