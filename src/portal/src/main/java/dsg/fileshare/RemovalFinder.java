package dsg.fileshare;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds removals of the contract that row-level security shows; each locked, since people and the job decide about them. */
@ApplicationScoped
class RemovalFinder {

    @PersistenceContext
    EntityManager entities;

    Removal get(RemovalId id) {
        return find(id).orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }

    Optional<Removal> find(RemovalId id) {
        return Optional.ofNullable(entities.find(Removal.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Arrival arrival(RemovalId id) {
        return findArrival(id).orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }

    Optional<Arrival> findArrival(RemovalId id) {
        return Optional.ofNullable(entities.find(Arrival.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Files that are not settled yet, so many of them. */
    List<RemovalItem> waiting(RemovalId id, int most) {
        return entities.createQuery(
                        "select i from RemovalItem i join fetch i.file"
                                + " where i.removal.id = :id and i.state = :waiting order by i.id",
                        RemovalItem.class)
                .setParameter("id", id.value())
                .setParameter("waiting", ItemState.WAITING)
                .setMaxResults(most)
                .getResultList();
    }
}
