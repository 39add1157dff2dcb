package dsg.contract;

import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens when the clock strikes: for every contract whose time has come its effects are entered, each a task. Called every
 * second on every server; what there is to do stands in the database.
 */
@ApplicationScoped
public class ContractEffects {

    private static final Logger LOG = Logger.getLogger(ContractEffects.class.getName());

    @Inject
    ContractClock clock;

    @Inject
    EffectTable table;

    @Inject
    EffectPlanning planning;

    /** While the clock cannot be relied on, nothing happens. */
    void strike() {
        Instant now;
        try {
            now = clock.now();
        } catch (Refused unreliable) {
            LOG.log(Level.FINE, "The contracts' clock stands still", unreliable);
            return;
        }
        table.contractsDueAt(now).forEach(contract -> plan(contract, now));
    }

    /** One contract that cannot be planned is tried again at the next strike and holds up no other. */
    private void plan(ContractId contract, Instant now) {
        try {
            planning.plan(contract, now);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A contract's effects could not be planned: " + contract, failure);
        }
    }
}
