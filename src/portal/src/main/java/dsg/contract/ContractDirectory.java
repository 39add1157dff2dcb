package dsg.contract;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds contracts for the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class ContractDirectory {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractClock clock;

    @Inject
    ClockDoubt doubt;

    public Contract get(ContractId id) {
        return find(id).orElseThrow(() -> new RuleBroken("contract.unknown"));
    }

    public Optional<Contract> find(ContractId id) {
        return Optional.ofNullable(entities.find(Contract.class, id.value()));
    }

    /** The contract that this caller's account is for; staff accounts have none. */
    public Contract ofCaller(Caller caller) {
        if (caller.contract() == null) {
            throw new Refused("contract.none");
        }
        return get(caller.contract());
    }

    /** Where the contract stands now: what every right of its people is decided by. */
    public ContractState stateOf(ContractId id) {
        return clock.stateOf(get(id).terms());
    }

    /** Whether nobody has to settle the clock first. */
    public boolean isCertain() {
        return !doubt.isOpen();
    }

    /**
     * Refuses for now, where somebody has still to settle the clock: what a wrong clock says must end nothing for good.
     *
     * @throws Unavailable while an alarm is open
     */
    public void demandCertainty() {
        if (!isCertain()) {
            throw new Unavailable("contract.clock.doubted");
        }
    }

    /** Refuses new people, parties and areas where tidying has begun (T17). */
    public void demandMembersAdmitted(Contract contract) {
        ContractState state = clock.stateOf(contract.terms());
        if (!state.admitsMembers()) {
            throw new RuleBroken("contract.members." + state);
        }
    }

    /** Every contract there is, for jobs that go through all of them. */
    public List<ContractId> all() {
        return entities.createQuery("select c.id from Contract c order by c.number", UUID.class)
                .getResultStream()
                .map(ContractId::new)
                .toList();
    }

    public Optional<Contract> find(String number) {
        return entities.createQuery("select c from Contract c where c.number = :number", Contract.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
