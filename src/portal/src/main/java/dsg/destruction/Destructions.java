package dsg.destruction;

import dsg.application.ApplicationDesk;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.keys.SigningVault;
import dsg.protocol.evidence.Signatures;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Use cases around the destruction of contracts' keys; deciding is with the applications. */
@Stateless
public class Destructions {

    @Inject
    DestructionFinder finder;

    @Inject
    DestructionChecks checks;

    @Inject
    SealedObjects sealed;

    @Inject
    VaultCopies copies;

    @Inject
    ApplicationDesk applications;

    @Inject
    SigningVault vault;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that are due first, then those that are done. */
    @UseCase(DestructionService.VIEW_DESTRUCTIONS)
    public List<DestructionRow> list() {
        return finder.rows();
    }

    /** One with what stands in its way, and what would become unreadable. */
    @UseCase(DestructionService.VIEW_DESTRUCTIONS)
    public DestructionPage page(UUID id) {
        Destruction destruction = finder.get(id);
        about(destruction);
        boolean over = destruction.hasBegun() || destruction.state() == DestructionState.DESTROYED;
        Long counted = destruction.objects();
        List<VaultCopy> there = copies.at(destruction.destroyedAt());
        return new DestructionPage(
                finder.row(destruction),
                over ? List.of() : checks.faults(destruction.contract()),
                counted == null ? sealed.of(destruction.contract()).size() : counted,
                there,
                there.stream().anyMatch(copy -> copy.isOverdue(clock.instant())));
    }

    /** Asks for it; the office decides. What stands in its way refuses at once. */
    @UseCase(DestructionService.PROPOSE_KEY_DESTRUCTION)
    public void propose(UUID id) {
        Destruction destruction = finder.locked(id);
        about(destruction);
        checks.demandNone(destruction.contract());
        destruction.propose(current.get().account().value(), clock.instant());
        applications.submit(DestructionApplications.KIND, id, destruction.contract());
    }

    /** The signed record, as outsiders verify it. */
    @UseCase(DestructionService.VIEW_DESTRUCTIONS)
    public String record(UUID id) {
        Destruction destruction = finder.get(id);
        about(destruction);
        String record = destruction.record();
        String signature = destruction.signature();
        if (record == null || signature == null) {
            throw Refused.notFound("destruction.record.none");
        }
        return DestructionRecord.document(record, signature);
    }

    /** The key that records are verified with, in PEM. */
    @UseCase(DestructionService.VIEW_DESTRUCTIONS)
    public String key() {
        return Signatures.pem(vault.publicKey(DestructionRecord.KEY));
    }

    private void about(Destruction destruction) {
        audit.about("key-destruction", destruction.id());
        audit.inContract(destruction.contract().value());
    }
}
