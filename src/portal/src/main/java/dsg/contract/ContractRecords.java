package dsg.contract;

import dsg.application.People;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.Role;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Use cases that put on record what makes a contract usable (R62, R66, R80–R82); the forms will call them too. */
@Stateless
public class ContractRecords {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    @Inject
    Memberships memberships;

    @Inject
    People people;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Records the clause, or the item of paragraph 8 (R81). */
    @UseCase(ContractService.RECORD_CONTRACT_FACT)
    public void recordBasis(ContractId id, Basis basis) {
        about(id);
        contracts.get(id);
        entities.persist(new ContractBasis(id, basis, current.get().account(), clock.instant()));
        audit.detail("basis: " + basis.kind());
    }

    /**
     * Records a side's consent (R82). The office gives its own and nobody else can; the company's is given by its protected-system
     * manager, or recorded by the provider from the form that brought it. So two people stand behind the two consents.
     */
    @UseCase(ContractService.CONSENT)
    public void consent(ContractId id, LocalDate agreedOn, String document) {
        about(id);
        Caller caller = current.get();
        ConsentSide side = sideOf(caller, contracts.get(id));
        demandTwoPeople(id, side, caller);
        if (agreedOn.isAfter(LocalDate.now(clock.withZone(Clocks.JAPAN)))) {
            throw new RuleBroken("contract.consent.future");
        }
        entities.persist(new ContractConsent(id, side, agreedOn, document, caller.account(), clock.instant()));
        audit.detail("consent of: " + side);
    }

    /** Designates a data manager of a company, as its form names them (R66, R67). */
    @UseCase(ContractService.RECORD_CONTRACT_FACT)
    public void designate(ContractId id, OrganisationId organisation, AccountId account, String document) {
        about(id);
        Contract contract = contracts.get(id);
        boolean company = contract.party(organisation)
                .filter(party -> party.capacity() != Capacity.REQUESTING_OFFICE)
                .isPresent();
        if (!company || !memberships.isDataManager(account, organisation, id)) {
            throw new RuleBroken("contract.manager.stranger");
        }
        if (people.personOf(account).equals(current.get().person())) {
            throw new RuleBroken("contract.manager.self");
        }
        if (facts.isDesignated(id, organisation, account)) {
            throw new RuleBroken("contract.manager.already");
        }
        entities.persist(new DataManager(
                id, organisation, account, document, current.get().account(), clock.instant()));
        audit.detail("data manager designated: account " + account);
    }

    /** Ends a designation; the last of a company stays, or nobody could delete any more (T10). */
    @UseCase(ContractService.RECORD_CONTRACT_FACT)
    public void release(ContractId id, UUID designation, String because) {
        about(id);
        // two that are released at once must not both see the other one
        entities.refresh(contracts.get(id), LockModeType.PESSIMISTIC_WRITE);
        List<DataManager> holding =
                facts.dataManagers(id).stream().filter(DataManager::holds).toList();
        DataManager leaving = holding.stream()
                .filter(manager -> manager.id().equals(designation))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("contract.manager.unknown"));
        if (holding.stream()
                        .filter(manager -> manager.organisation().equals(leaving.organisation()))
                        .count()
                < 2) {
            throw new RuleBroken("contract.manager.last");
        }
        leaving.release(because, current.get().account(), clock.instant());
        audit.detail("data manager released: account " + leaving.account());
    }

    /** Two accounts of one person are not two sides. */
    private void demandTwoPeople(ContractId id, ConsentSide side, Caller caller) {
        facts.consent(id, side.other())
                .map(consent -> people.personOf(consent.row().recordedBy()))
                .filter(caller.person()::equals)
                .ifPresent(both -> {
                    throw new RuleBroken("contract.consent.both");
                });
    }

    private static ConsentSide sideOf(Caller caller, Contract contract) {
        if (caller.is(Role.PROVIDER)) {
            return ConsentSide.COMPANY;
        }
        Capacity capacity = contract.party(caller.organisation())
                .filter(party -> contract.id().equals(caller.contract()))
                .map(ContractParty::capacity)
                .orElseThrow(() -> Refused.notFound("contract.unknown"));
        if (caller.is(Role.REQUESTING_OFFICE) && capacity == Capacity.REQUESTING_OFFICE) {
            return ConsentSide.REQUESTING_OFFICE;
        }
        if (capacity != Capacity.PRIME) {
            throw new Refused("contract.consent.prime");
        }
        return ConsentSide.COMPANY;
    }

    private void about(ContractId id) {
        audit.about("contract", id.value());
        audit.inContract(id.value());
    }
}
