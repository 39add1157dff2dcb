package dsg.contract;

import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What moves between contracts ask of both; no use case of its own. */
@ApplicationScoped
public class ContractSides {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    ContractFacts facts;

    /** The other contracts of the caller's company that are in use and lack nothing: files may go to their areas (R63). */
    public List<ContractId> targets(Caller caller) {
        return ofCompany(caller.organisation()).stream()
                .filter(id -> !id.equals(caller.contract()))
                .filter(id -> contracts.stateOf(id) == ContractState.IN_USE)
                .filter(id -> facts.missing(id, caller.organisation()).isEmpty())
                .toList();
    }

    /** The other contracts of the caller's company that take people: in use, or planned. */
    public List<ContractId> admitting(Caller caller) {
        return ofCompany(caller.organisation()).stream()
                .filter(id -> !id.equals(caller.contract()))
                .filter(id -> contracts.stateOf(id).admitsMembers())
                .toList();
    }

    /** Refuses where nothing of the contract's area may be moved or deleted any more, or not yet. */
    public void demandOpen(ContractId id) {
        ContractState state = contracts.stateOf(id);
        if (state != ContractState.IN_USE && state != ContractState.TIDYING) {
            throw new RuleBroken("fileshare.rule.state." + state);
        }
    }

    /** Whether the same requesting office stands behind both contracts. */
    public boolean haveOneOffice(ContractId one, ContractId other) {
        return office(one).equals(office(other));
    }

    private OrganisationId office(ContractId id) {
        return contracts.get(id).parties().stream()
                .filter(party -> party.capacity() == Capacity.REQUESTING_OFFICE)
                .map(ContractParty::organisation)
                .findFirst()
                .orElseThrow();
    }

    private List<ContractId> ofCompany(OrganisationId company) {
        return entities.createQuery(
                        "select c.id from Contract c join c.parties p where p.organisation = :company"
                                + " and p.capacity <> :office order by c.number",
                        UUID.class)
                .setParameter("company", company.value())
                .setParameter("office", Capacity.REQUESTING_OFFICE)
                .getResultStream()
                .map(ContractId::new)
                .toList();
    }
}
