package dsg.fileshare.arriving;

import dsg.fileshare.area.RemovalId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds arrivals in the contract that row-level security shows; each locked, since people and the job decide about them. */
@ApplicationScoped
class ArrivalFinder {

    @PersistenceContext
    EntityManager entities;

    Arrival get(RemovalId id) {
        return find(id).orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }

    Optional<Arrival> find(RemovalId id) {
        return Optional.ofNullable(entities.find(Arrival.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** To look at only. */
    Arrival peek(RemovalId id) {
        return Optional.ofNullable(entities.find(Arrival.class, id.value()))
                .orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }
}
