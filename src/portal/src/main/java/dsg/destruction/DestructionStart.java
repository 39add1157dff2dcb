package dsg.destruction;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.KeyVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The last moment at which a decided destruction can be stopped, in a transaction of its own: a contract may have several keys, which the
 * vault destroys one after another, and between two of them nothing is whole any more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DestructionStart {

    @Inject
    DestructionFinder finder;

    @Inject
    DestructionChecks checks;

    @Inject
    KeyVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Whether it goes on: it begins now or has begun before. Else it is set back, and no key was touched. */
    boolean begin(UUID id) {
        Destruction destruction = finder.locked(id);
        if (destruction.state() != DestructionState.DECIDED) {
            return false;
        }
        if (destruction.hasBegun()) {
            return true;
        }
        if (vault.hasContractKey(destruction.contract().value())) {
            List<String> faults = checks.faults(destruction.contract());
            if (!faults.isEmpty()) {
                stop(destruction, faults.getFirst());
                return false;
            }
        }
        destruction.begin(clock.instant());
        return true;
    }

    private void stop(Destruction destruction, String fault) {
        destruction.back(fault);
        audit.system(
                DestructionTask.ACTION,
                Outcome.REFUSED,
                fault,
                "key-destruction",
                destruction.id(),
                destruction.contract().value());
    }
}
