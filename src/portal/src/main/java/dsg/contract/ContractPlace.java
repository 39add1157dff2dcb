package dsg.contract;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.SearchHit;
import dsg.platform.service.SearchPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Contracts by number and title: all for the staff that lists them, for others their own alone. */
@ApplicationScoped
class ContractPlace implements SearchPlace {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights rights;

    @Override
    public String name() {
        return "CONTRACTS";
    }

    @Override
    public List<SearchHit> find(String words, Caller caller, int most) {
        if (!rights.allow(caller, ContractService.VIEW_CONTRACT)) {
            return List.of();
        }
        boolean all = rights.allow(caller, ContractService.VIEW_CONTRACTS);
        return entities.createQuery(
                        "select c from Contract c where locate(lower(:words), lower(concat(c.number, ' ', c.title))) >"
                                + " 0 order by c.number",
                        Contract.class)
                .setParameter("words", words)
                .getResultStream()
                .filter(contract -> all || contract.id().equals(caller.contract()))
                .limit(most)
                .map(contract -> new SearchHit(
                        contract.title(), contract.number(), "/contract/detail.xhtml?id=" + contract.id()))
                .toList();
    }
}
