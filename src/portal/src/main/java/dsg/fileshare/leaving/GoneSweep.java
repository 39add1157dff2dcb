package dsg.fileshare.leaving;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.platform.access.ContractId;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Takes from the store what nobody will want back. What was moved is taken away at once, and here only where a server died in between;
 * what was deleted, with the key: a clock that runs ahead closes contracts too early, but destroys no key.
 */
@ApplicationScoped
class GoneSweep implements RecurringTask {

    @Inject
    RemovalWorker worker;

    @Inject
    RemovalSteps steps;

    @Inject
    ContractDirectory contracts;

    @Override
    public String kind() {
        return "fileshare.gone";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (ContractId contract : contracts.all()) {
            ContractState state = contracts.stateOf(contract);
            boolean over = state == ContractState.KEY_DESTROYED;
            steps.unpurged(contract, !over).forEach(file -> worker.purge(contract, file));
        }
    }
}
