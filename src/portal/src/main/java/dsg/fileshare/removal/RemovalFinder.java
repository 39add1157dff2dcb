package dsg.fileshare.removal;

import dsg.fileshare.area.RemovalId;
import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds removals of the contract that row-level security shows; each locked, since people and the job decide about them. */
@ApplicationScoped
public class RemovalFinder {

    @PersistenceContext
    EntityManager entities;

    public Removal get(RemovalId id) {
        return find(id).orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }

    public Optional<Removal> find(RemovalId id) {
        return Optional.ofNullable(entities.find(Removal.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** To look at only. */
    public Removal peek(RemovalId id) {
        return Optional.ofNullable(entities.find(Removal.class, id.value()))
                .orElseThrow(() -> Refused.notFound("fileshare.removal.unknown"));
    }

    /** All files that are not settled yet with their labels, in one word: computed where they lie, however many they are. */
    public String fingerprint(RemovalId id) {
        return (String) entities.createNativeQuery("select encode(sha256(convert_to(coalesce("
                        + "string_agg(file || ' ' || coalesce(label, ''), ',' order by id), ''), 'UTF8')), 'hex')"
                        + " from removal_item where removal = :id and state = 'WAITING'")
                .setParameter("id", id.value())
                .getSingleResult();
    }

    /** Its files are free for other wishes again. */
    public void drop(RemovalId id, Instant now) {
        waiting(id, Integer.MAX_VALUE).forEach(item -> item.drop(now));
    }

    /** Files that are not settled yet, so many of them. */
    public List<RemovalItem> waiting(RemovalId id, int most) {
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
