package dsg.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL for this transaction which contract's rows may be seen and written. Behind every check in Java stands forced
 * row-level security by contract; unset means no rows (architecture 5).
 */
@ApplicationScoped
public class RowSecurity {

    @PersistenceContext
    EntityManager entities;

    /** Opens the rows of this contract, or of none, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(@Nullable ContractId contract) {
        entities.createNativeQuery("select set_config('dsg.contract', :contract, true)")
                .setParameter("contract", contract == null ? "" : contract.toString())
                .getSingleResult();
    }
}
