package dsg.platform.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    @Resource
    TransactionSynchronizationRegistry transaction;

    /**
     * Opens the rows of this contract, or of none, until the transaction ends. A transaction works on one contract only: what it has
     * loaded already would answer for the other one too.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(@Nullable ContractId contract) {
        Object entered = transaction.getResource(RowSecurity.class);
        if (entered != null && !entered.equals(contract)) {
            throw new IllegalStateException("this transaction works on another contract");
        }
        if (contract != null) {
            transaction.putResource(RowSecurity.class, contract);
        }
        entities.createNativeQuery("select set_config('dsg.contract', :contract, true)")
                .setParameter("contract", contract == null ? "" : contract.toString())
                .getSingleResult();
    }
}
