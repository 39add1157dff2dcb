package dsg.contract;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the contracts' clock strike every second. It holds nothing: what is due stands in the database, what is open by the clock. */
@ApplicationScoped
class ContractHeartbeat implements RecurringTask {

    @Inject
    ContractEffects effects;

    /** Off only where somebody looks at what happens without it. */
    @Inject
    @ConfigProperty(name = "dsg.contract.heartbeat", defaultValue = "PT1S")
    Duration pause;

    @Override
    public String kind() {
        return "contract.strike";
    }

    @Override
    public Duration every() {
        return pause;
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        effects.strike();
    }
}
