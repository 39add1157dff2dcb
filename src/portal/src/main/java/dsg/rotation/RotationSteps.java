package dsg.rotation;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.Rewrapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The steps of a decided renewal, each a transaction. A server that dies after the vault has made a key and before the row says so leaves a
 * key too many: the next try makes another, and everything goes under the newest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RotationSteps {

    @Inject
    RotationFinder finder;

    @Inject
    Rewrapping rewrapping;

    @Inject
    KeyVault vault;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How long a former key stays, for backups whose keys it has wrapped; never shorter than the oldest backup. */
    @Inject
    @ConfigProperty(name = "dsg.rotation.keep", defaultValue = "P35D")
    Duration keep;

    /** Calls it off where the contract's keys were destroyed meanwhile, and says so. */
    boolean isOvertaken(UUID id) {
        Rotation rotation = finder.locked(id);
        if (vault.hasContractKey(rotation.contract().value())) {
            return false;
        }
        rotation.callOff(clock.instant());
        record(rotation, "rotation.overtaken");
        return true;
    }

    /** Does the next step, and says whether another can follow at once. */
    boolean step(UUID id) {
        Rotation rotation = finder.locked(id);
        return switch (rotation.state()) {
            case DECIDED -> {
                rotation.begin(vault.renewContractKey(rotation.contract().value()));
                record(rotation, "rotation.renewed");
                yield true;
            }
            case REWRAPPING -> wrap(rotation);
            case REWRAPPED -> {
                retire(rotation);
                yield false;
            }
            case ASKED, RETIRED, CALLED_OFF -> false;
        };
    }

    private boolean wrap(Rotation rotation) {
        int some = rewrapping.some(rotation.contract());
        rotation.wrapped(some);
        if (some == 0) {
            rotation.rewrapped(clock.instant(), keep);
            record(rotation, "rotation.rewrapped");
        }
        return some > 0;
    }

    /** What somebody has written back meanwhile is wrapped once more first: a key goes only when nothing needs it. */
    private void retire(Rotation rotation) {
        Instant due = rotation.retireAt();
        if (due == null || clock.instant().isBefore(due)) {
            return;
        }
        while (rewrapping.some(rotation.contract()) > 0) {
            // some more
        }
        vault.destroyFormerKeys(
                rotation.contract().value(),
                vault.contractKeyNumber(rotation.contract().value()));
        rotation.retire(clock.instant());
        record(rotation, "rotation.retired");
    }

    private void record(Rotation rotation, String action) {
        audit.system(
                action,
                Outcome.OK,
                null,
                "key-rotation",
                rotation.id(),
                rotation.contract().value());
    }
}
