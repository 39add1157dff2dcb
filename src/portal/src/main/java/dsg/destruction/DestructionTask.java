package dsg.destruction;

import dsg.contract.ContractClosing;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.KeyVault;
import dsg.platform.task.TaskHandler;
import dsg.protocol.evidence.Destruction.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Destroys the key that two people have decided about. The vault comes first: a server that dies in between leaves a decision whose key is
 * gone, and the next try finds none to destroy and writes the record. Before the key is gone a hold still stops it, and nothing was touched.
 */
@ApplicationScoped
class DestructionTask implements TaskHandler {

    static final String KIND = "destruction.key";

    @Inject
    DestructionFinder finder;

    @Inject
    DestructionChecks checks;

    @Inject
    SealedObjects sealed;

    @Inject
    DestructionRecord records;

    @Inject
    ContractClosing contracts;

    @Inject
    KeyVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        Destruction destruction = finder.locked(UUID.fromString(task.key()));
        if (destruction.state() != DestructionState.DECIDED) {
            return;
        }
        UUID contract = destruction.contract().value();
        if (vault.hasContractKey(contract)) {
            List<String> faults = checks.faults(destruction.contract());
            if (!faults.isEmpty()) {
                destruction.back(faults.getFirst());
                record(destruction, Outcome.REFUSED, faults.getFirst());
                return;
            }
            vault.destroyContractKey(contract);
        }
        Instant now = clock.instant();
        List<Sealed> objects = sealed.of(destruction.contract());
        String text = records.text(destruction, objects, now);
        destruction.destroyed(objects.size(), text, records.sign(text), now);
        contracts.keyDestroyed(destruction.contract(), now);
        record(destruction, Outcome.OK, null);
    }

    private void record(Destruction destruction, Outcome outcome, @Nullable String code) {
        audit.system(
                "DESTROY_CONTRACT_KEY",
                outcome,
                code,
                "key-destruction",
                destruction.id(),
                destruction.contract().value());
    }
}
