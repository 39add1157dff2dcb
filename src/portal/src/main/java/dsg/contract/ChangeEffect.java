package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.calendar.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;

/** What a change of periods would bring into force if it were approved now: asked when it is proposed, and again when it is decided. */
@ApplicationScoped
class ChangeEffect {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    TidyEnds ends;

    /** One change after the other, and none while the contract is being closed; as it is then, whatever was read of it before. */
    Contract locked(ContractId id) {
        Contract contract = contracts.get(id);
        entities.refresh(contract, LockModeType.PESSIMISTIC_WRITE);
        return contract;
    }

    /** The use period that would come into force. */
    Period used(Contract contract, Period wanted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Clocks.JAPAN);
        return ChangeRule.used(contract.terms().stateAt(now), contract.used(), wanted, today);
    }

    /** The end of tidying after it. */
    TidyEnd tidyEnd(Period used) {
        return ends.after(used.until());
    }
}
