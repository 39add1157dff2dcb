package dsg.fileshare.preview;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.contract.KeyDestroyed;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Pages in memory go with their time, whether anybody looks again or not, and with the contract's key: at once where it was destroyed, and
 * soon on every other server.
 */
@ApplicationScoped
class PagesForgotten implements RecurringTask {

    @Inject
    Previews previews;

    @Inject
    ContractDirectory contracts;

    @Override
    public String kind() {
        return "fileshare.pages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        previews.forget(contract -> contracts.stateOf(contract) == ContractState.KEY_DESTROYED);
    }

    void gone(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyDestroyed destroyed) {
        previews.forget(destroyed.contract()::equals);
    }
}
