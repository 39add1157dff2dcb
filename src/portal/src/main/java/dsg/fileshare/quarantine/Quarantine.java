package dsg.fileshare.quarantine;

import dsg.contract.ContractDirectory;
import dsg.fileshare.FileshareService;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.storage.SealedBlob;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around what malware was found in. */
@Stateless
public class Quarantine {

    private static final int MOST = 500;
    private static final int ROUNDS = 10;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    AuditLog audit;

    /** What lies there, the newest first. */
    @UseCase(FileshareService.VIEW_QUARANTINE)
    public List<QuarantineRow> list() {
        return entities.createQuery(
                        "select q from QuarantinedFile q order by q.foundAt desc, q.id", QuarantinedFile.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(file -> file.row(contracts.get(file.contract()).number()))
                .toList();
    }

    /** How far the scans of what is stored are, the newest first. */
    @UseCase(FileshareService.VIEW_QUARANTINE)
    public List<RescanRow> rounds() {
        return entities.createQuery("select r from RescanRound r order by r.startedAt desc", RescanRound.class)
                .setMaxResults(ROUNDS)
                .getResultStream()
                .map(RescanRound::row)
                .toList();
    }

    /** Opens a file for the desk that looks into it; the log keeps who has. */
    @UseCase(FileshareService.OPEN_QUARANTINE)
    public Opened open(UUID id) {
        audit.about("quarantine", id);
        QuarantinedFile file = Optional.ofNullable(entities.find(QuarantinedFile.class, id))
                .filter(found -> !found.isPurged())
                .orElseThrow(() -> Refused.notFound("fileshare.quarantine.unknown"));
        audit.inContract(file.contract().value());
        if (file.isSealed()) {
            throw new RuleBroken("fileshare.quarantine.sealed");
        }
        return new Opened(file.blob(), file.size());
    }

    /** Lets its holder read one file in quarantine. */
    public record Opened(SealedBlob blob, long size) {}
}
