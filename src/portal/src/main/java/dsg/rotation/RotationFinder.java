package dsg.rotation;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds renewals for this service. */
@ApplicationScoped
class RotationFinder {

    private static final int MOST = 500;
    private static final Set<RotationState> OVER = EnumSet.of(RotationState.RETIRED, RotationState.CALLED_OFF);

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    Rotation get(UUID id) {
        return Optional.ofNullable(entities.find(Rotation.class, id))
                .orElseThrow(() -> Refused.notFound("rotation.unknown"));
    }

    Rotation locked(UUID id) {
        return Optional.ofNullable(entities.find(Rotation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Refused.notFound("rotation.unknown"));
    }

    /** Whether this contract has one that is not over. */
    boolean isUnderWay(ContractId contract) {
        return entities.createQuery(
                                "select count(r) from Rotation r where r.contract = :contract and r.state not in :over",
                                Long.class)
                        .setParameter("contract", contract.value())
                        .setParameter("over", OVER)
                        .getSingleResult()
                > 0;
    }

    /** What waits for the machine, in the order in which it was asked for. */
    List<UUID> inWork() {
        return entities.createQuery(
                        "select r.id from Rotation r where r.state in :states order by r.askedAt", UUID.class)
                .setParameter(
                        "states", EnumSet.of(RotationState.DECIDED, RotationState.REWRAPPING, RotationState.REWRAPPED))
                .getResultList();
    }

    /** The newest first. */
    List<RotationRow> rows() {
        return entities.createQuery("select r from Rotation r order by r.askedAt desc, r.id", Rotation.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    RotationRow row(Rotation rotation) {
        Contract contract = contracts.get(rotation.contract());
        return new RotationRow(
                rotation.id(),
                contract.number(),
                contract.title(),
                rotation.because(),
                rotation.state(),
                rotation.askedAt(),
                rotation.number(),
                rotation.wrapped(),
                rotation.rewrappedAt(),
                rotation.retireAt());
    }
}
