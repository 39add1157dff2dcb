package dsg.contract;

import dsg.company.JoiningDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is on record of a contract, and what is missing; no use case of its own, so it decides nothing. */
@ApplicationScoped
@Transactional
public class ContractFacts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    JoiningDirectory joinings;

    /**
     * What keeps this organisation from using the contract's area: what the contract lacks, and what the prime and the organisation
     * itself lack. A subcontractor that has not joined keeps nobody else out.
     */
    public Set<Fact> missing(ContractId id, OrganisationId organisation) {
        Contract contract = contracts.get(id);
        Set<Fact> missing = missingOfContract(contract);
        contract.party(organisation).map(party -> missingOf(id, party)).ifPresent(missing::addAll);
        return missing;
    }

    /** What the contract as a whole lacks; its prime counts, subcontractors do not. */
    public Set<Fact> missing(ContractId id) {
        return missingOfContract(contracts.get(id));
    }

    /** What this party lacks by itself; an office lacks nothing. */
    Set<Fact> missingOf(ContractId contract, ContractParty party) {
        Set<Fact> missing = EnumSet.noneOf(Fact.class);
        if (party.capacity() == Capacity.REQUESTING_OFFICE) {
            return missing;
        }
        if (joinings.find(party.organisation()).isEmpty()) {
            missing.add(Fact.JOINING);
        }
        if (dataManagers(contract).stream()
                .noneMatch(manager -> manager.holds() && manager.organisation().equals(party.organisation()))) {
            missing.add(Fact.DATA_MANAGER);
        }
        return missing;
    }

    /** Whether this account is designated now as its organisation's data manager in this contract (R66, R67). */
    public boolean isDesignated(ContractId contract, OrganisationId organisation, AccountId account) {
        return dataManagers(contract).stream()
                .anyMatch(manager -> manager.holds()
                        && manager.organisation().equals(organisation)
                        && manager.account().equals(account));
    }

    /** The designations that hold of an organisation's data managers, by account. */
    public Map<AccountId, UUID> designations(ContractId contract, OrganisationId organisation) {
        return dataManagers(contract).stream()
                .filter(manager -> manager.holds() && manager.organisation().equals(organisation))
                .collect(Collectors.toUnmodifiableMap(DataManager::account, DataManager::id));
    }

    /** Whether that organisation is this one, or works for it in this contract, at whatever depth (T4, T12). */
    public boolean worksFor(ContractId id, OrganisationId organisation, OrganisationId above) {
        Contract contract = contracts.get(id);
        Optional<OrganisationId> each = Optional.of(organisation);
        while (each.isPresent()) {
            if (each.get().equals(above)) {
                return true;
            }
            each = contract.party(each.get()).flatMap(ContractParty::givenWorkBy);
        }
        return false;
    }

    /** This organisation and all that work for it in this contract (T4, T12). */
    public Set<OrganisationId> below(ContractId id, OrganisationId above) {
        return contracts.get(id).parties().stream()
                .map(ContractParty::organisation)
                .filter(organisation -> worksFor(id, organisation, above))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Fact> missingOfContract(Contract contract) {
        Set<Fact> missing = EnumSet.noneOf(Fact.class);
        if (basis(contract.id()).isEmpty()) {
            missing.add(Fact.BASIS);
        }
        if (consent(contract.id(), ConsentSide.REQUESTING_OFFICE).isEmpty()) {
            missing.add(Fact.OFFICE_CONSENT);
        }
        if (consent(contract.id(), ConsentSide.COMPANY).isEmpty()) {
            missing.add(Fact.COMPANY_CONSENT);
        }
        contract.parties().stream()
                .filter(party -> party.capacity() == Capacity.PRIME)
                .map(prime -> missingOf(contract.id(), prime))
                .forEach(missing::addAll);
        return missing;
    }

    Optional<ContractBasis> basis(ContractId contract) {
        return entities.createQuery(
                        "select b from ContractBasis b where b.contract = :contract order by b.recordedAt desc",
                        ContractBasis.class)
                .setParameter("contract", contract.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<ContractConsent> consent(ContractId contract, ConsentSide side) {
        return entities.createQuery(
                        "select c from ContractConsent c where c.contract = :contract and c.side = :side"
                                + " order by c.recordedAt desc",
                        ContractConsent.class)
                .setParameter("contract", contract.value())
                .setParameter("side", side)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those whose designation holds, then those who were released; each the newest first. */
    List<DataManager> dataManagers(ContractId contract) {
        return entities.createQuery(
                        "select d from DataManager d where d.contract = :contract"
                                + " order by d.releasedAt desc nulls first, d.designatedAt desc",
                        DataManager.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
