package dsg.fileshare.quarantine;

import dsg.contract.ContractDirectory;
import dsg.contract.ContractState;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.StoredFile;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.storage.SealedBlob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The steps of a scan of what is stored, each a transaction within one contract. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RescanSteps {

    private static final int SOME = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    RowSecurity rows;

    @Inject
    QuarantineBook book;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A file that is to be looked at. */
    record Due(FileId id, SealedBlob blob, long size) {}

    /** Whether everything has been looked at by these definitions; begins where nobody has yet. */
    boolean isOver(String definitions) {
        RescanRound round = entities.find(RescanRound.class, definitions);
        if (round == null) {
            entities.persist(new RescanRound(definitions, clock.instant()));
        }
        return round != null && round.isOver();
    }

    void finish(String definitions) {
        round(definitions).finish(clock.instant());
    }

    /** Files of this contract that were last looked at by other definitions. */
    List<Due> some(ContractId contract, String definitions) {
        if (contracts.stateOf(contract) == ContractState.KEY_DESTROYED) {
            return List.of();
        }
        rows.enter(contract);
        return entities.createQuery(
                        "select f from StoredFile f where f.removedAt is null and (f.definitions is null or"
                                + " f.definitions <> :definitions) order by f.id",
                        StoredFile.class)
                .setParameter("definitions", definitions)
                .setMaxResults(SOME)
                .getResultStream()
                .map(file -> new Due(file.id(), file.blob(), file.content().size()))
                .toList();
    }

    void clean(ContractId contract, FileId id, String definitions) {
        find(contract, id).ifPresent(file -> {
            file.scanned(definitions, clock.instant());
            round(definitions).clean();
        });
    }

    void unread(ContractId contract, FileId id, String definitions) {
        find(contract, id).ifPresent(file -> {
            file.scanned(definitions, clock.instant());
            round(definitions).unread();
            record(contract, file, "fileshare.scan.limits");
        });
    }

    /** Nobody sees it any more; what lies of it has moved to quarantine already. */
    void infected(ContractId contract, FileId id, String definitions, String signature) {
        find(contract, id).ifPresent(file -> {
            book.take(file.blob(), file.content().size(), signature, QuarantinedFile.Found.STORED);
            file.quarantine(clock.instant());
            round(definitions).infected();
            record(contract, file, "fileshare.scan.infected");
        });
    }

    private Optional<StoredFile> find(ContractId contract, FileId id) {
        rows.enter(contract);
        return Optional.ofNullable(entities.find(StoredFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(StoredFile::isThere);
    }

    private RescanRound round(String definitions) {
        return entities.find(RescanRound.class, definitions, LockModeType.PESSIMISTIC_WRITE);
    }

    private void record(ContractId contract, StoredFile file, String code) {
        audit.system(
                "fileshare.rescanned", Outcome.REFUSED, code, "file", file.id().value(), contract.value());
    }
}
