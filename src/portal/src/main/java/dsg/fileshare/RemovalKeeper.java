package dsg.fileshare;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.access.ContractId;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks after removals that nobody has in hand: those whose server died, those that waited for a scan or for people of another
 * contract. And takes from the store what nobody will want back.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovalKeeper {

    @Inject
    RemovalQueue queue;

    @Inject
    RemovalWorker worker;

    @Inject
    RemovalSteps steps;

    @Inject
    ContractDirectory contracts;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void look() {
        queue.open().forEach(worker::take);
    }

    /** What was moved is taken away at once, and here only where a server died in between; what was deleted, with the key: a clock that runs ahead closes contracts too early, but destroys no key. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void sweep() {
        for (ContractId contract : contracts.all()) {
            ContractState state = contracts.stateOf(contract);
            boolean over = state == ContractState.KEY_DESTROYED;
            steps.unpurged(contract, !over).forEach(file -> worker.purge(new FileGone(contract, file, true)));
        }
    }
}
