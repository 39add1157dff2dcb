package dsg.disclosure;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Provisions that nobody of the company has taken yet. */
@ApplicationScoped
class DisclosureSteps implements NextSteps {

    private static final int MOST = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights rights;

    @Override
    public List<NextStep> of(Caller caller) {
        if (caller.contract() == null || !rights.allow(caller, DisclosureService.TAKE_DISCLOSURE)) {
            return List.of();
        }
        return entities.createQuery(
                        "select f.name from DisclosureFile f where f.contract = :contract and f.organisation ="
                                + " :organisation and not exists (select t.id from DisclosureTaking t where t.file = f.id)"
                                + " order by f.madeAt",
                        String.class)
                .setParameter("contract", caller.contract().value())
                .setParameter("organisation", caller.organisation().value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(name -> NextStep.of("disclosure.next", "/disclosure/list.xhtml", name))
                .toList();
    }
}
