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

/**
 * Destroys the keys that two people have decided about. That it has begun is on record first; until then a hold stops it, and nothing was
 * touched. Then the vault: a server that dies in between leaves a destruction that has begun, and the next try destroys what keys there
 * still are and writes the record.
 */
@ApplicationScoped
class DestructionTask implements TaskHandler {

    static final String KIND = "destruction.key";
    static final String ACTION = "DESTROY_CONTRACT_KEY";

    @Inject
    DestructionFinder finder;

    @Inject
    DestructionStart start;

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
        UUID id = UUID.fromString(task.key());
        if (!start.begin(id)) {
            return;
        }
        Destruction destruction = finder.locked(id);
        vault.destroyContractKey(destruction.contract().value());
        Instant now = clock.instant();
        List<Sealed> objects = sealed.of(destruction.contract());
        String text = records.text(destruction, objects, now);
        destruction.destroyed(objects.size(), text, records.sign(text), now);
        contracts.keyDestroyed(destruction.contract(), now);
        audit.system(
                ACTION,
                Outcome.OK,
                null,
                "key-destruction",
                destruction.id(),
                destruction.contract().value());
    }
}
