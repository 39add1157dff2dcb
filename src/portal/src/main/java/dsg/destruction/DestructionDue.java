package dsg.destruction;

import dsg.contract.EffectHandler;
import dsg.contract.EffectKind;
import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** The contract's clock says that the key may be destroyed now; two people decide whether it is. */
@ApplicationScoped
class DestructionDue implements EffectHandler {

    @PersistenceContext
    EntityManager entities;

    @Inject
    DestructionFinder finder;

    @Override
    public Set<EffectKind> kinds() {
        return Set.of(EffectKind.PROPOSE_DESTRUCTION);
    }

    @Override
    public void happen(Occasion occasion) {
        ContractId contract = occasion.contract().id();
        List<Destruction> before = finder.of(contract);
        if (before.isEmpty()) {
            entities.persist(new Destruction(contract, occasion.now()));
        }
    }
}
