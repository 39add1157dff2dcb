package dsg.contract;

import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The last step of a contract, which {@code dsg.destruction} takes by the decision of two people; no use case of its own. */
@ApplicationScoped
public class ContractClosing {

    @Inject
    ContractDirectory contracts;

    @Inject
    Event<KeyDestroyed> destroyed;

    /** The contract's key is gone: nothing of it can ever be read again, and nothing opens it (T15, T19). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keyDestroyed(ContractId contract, Instant at) {
        contracts.get(contract).keyDestroyed(at);
        destroyed.fire(new KeyDestroyed(contract));
    }
}
