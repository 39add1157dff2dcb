package dsg.destruction;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds destructions for this service. */
@ApplicationScoped
class DestructionFinder {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    Destruction get(UUID id) {
        return Optional.ofNullable(entities.find(Destruction.class, id))
                .orElseThrow(() -> Refused.notFound("destruction.unknown"));
    }

    Destruction locked(UUID id) {
        return Optional.ofNullable(entities.find(Destruction.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("destruction.unknown"));
    }

    List<Destruction> of(ContractId contract) {
        return entities.createQuery("select d from Destruction d where d.contract = :contract", Destruction.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** None begins before this transaction has ended; one that is about to waits for it. */
    void keepFromBeginning() {
        entities.createNativeQuery(
                        "select id from key_destruction where state <> 'DESTROYED' and begun_at is null order by id"
                                + " for share",
                        UUID.class)
                .getResultList();
    }

    /** Contracts whose keys are being destroyed, as the database has it now. */
    List<ContractId> begun() {
        return entities.createQuery(
                        "select d.contract from Destruction d where d.begunAt is not null and d.destroyedAt is null",
                        UUID.class)
                .getResultStream()
                .map(ContractId::new)
                .toList();
    }

    /** What waits first, then what is done; the newest first. */
    List<DestructionRow> rows() {
        return entities.createQuery(
                        "select d from Destruction d order by case when d.destroyedAt is null then 0 else 1 end,"
                                + " d.dueAt desc",
                        Destruction.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    DestructionRow row(Destruction destruction) {
        Contract contract = contracts.get(destruction.contract());
        return new DestructionRow(
                destruction.id(),
                contract.id(),
                contract.number(),
                contract.title(),
                destruction.dueAt(),
                destruction.state(),
                destruction.stoppedBy(),
                destruction.objects(),
                destruction.destroyedAt());
    }
}
