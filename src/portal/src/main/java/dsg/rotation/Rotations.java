package dsg.rotation;

import dsg.application.ApplicationDesk;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.keys.KeyVault;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Use cases around the renewal of contracts' keys; deciding is with the applications. */
@Stateless
public class Rotations {

    @PersistenceContext
    EntityManager entities;

    @Inject
    RotationFinder finder;

    @Inject
    ContractDirectory contracts;

    @Inject
    ApplicationDesk applications;

    @Inject
    KeyVault vault;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @UseCase(RotationService.VIEW_ROTATIONS)
    public List<RotationRow> list() {
        return finder.rows();
    }

    /** One, for who decides about it. */
    @UseCase(RotationService.VIEW_ROTATIONS)
    public RotationRow row(UUID id) {
        audit.about("key-rotation", id);
        return finder.row(finder.get(id));
    }

    /**
     * Asks that the key of this contract be renewed; the office decides.
     *
     * @param number the contract's, as typed
     */
    @UseCase(RotationService.PROPOSE_KEY_ROTATION)
    public UUID propose(String number, String because) {
        Contract contract = contracts.find(number.strip()).orElseThrow(() -> Refused.notFound("contract.unknown"));
        audit.inContract(contract.id().value());
        if (!vault.hasContractKey(contract.id().value())) {
            throw new RuleBroken("rotation.nokey");
        }
        if (finder.isUnderWay(contract.id())) {
            throw Refused.conflict("rotation.underway");
        }
        Rotation rotation =
                new Rotation(contract.id(), because, current.get().account().value(), clock.instant());
        entities.persist(rotation);
        entities.flush();
        audit.about("key-rotation", rotation.id());
        applications.submit(RotationApplications.KIND, rotation.id(), contract.id());
        return rotation.id();
    }
}
