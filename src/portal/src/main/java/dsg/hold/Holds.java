package dsg.hold;

import dsg.platform.access.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asked by whoever deletes, erases or destroys; no use case of its own. */
@ApplicationScoped
public class Holds {

    @PersistenceContext
    EntityManager entities;

    @Inject
    @Any
    Instance<Keeping> keepings;

    /** What holds this thing now; empty for nothing. */
    public List<HoldKind> of(Held held) {
        List<HoldKind> placed = placed(held);
        boolean kept = keepings.stream().anyMatch(each -> each.keeps(held));
        return kept && !placed.contains(HoldKind.INCIDENT)
                ? Stream.concat(placed.stream(), Stream.of(HoldKind.INCIDENT)).toList()
                : placed;
    }

    private List<HoldKind> placed(Held held) {
        return entities.createQuery(
                        "select h.kind from Hold h where h.objectType = :type and h.objectId = :id and h.endedAt is"
                                + " null",
                        HoldKind.class)
                .setParameter("type", held.type())
                .setParameter("id", held.id())
                .getResultList();
    }

    /** Everything that somebody has placed a hold on, for pages that ask about many things. */
    public Map<Held, List<HoldKind>> standing() {
        return entities.createQuery("select h from Hold h where h.endedAt is null", Hold.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Hold::held, Collectors.mapping(Hold::kind, Collectors.toList())));
    }

    /** Whether any of these is held: the thing itself, and what it lies in. */
    public boolean bite(Held... all) {
        return Arrays.stream(all).anyMatch(held -> !of(held).isEmpty());
    }

    /** Whether a file, folder or room among these is held. */
    public boolean biteAny(Collection<UUID> things) {
        Set<UUID> asked = Set.copyOf(things);
        return entities.createQuery(
                        "select h.objectId from Hold h where h.objectType in :types and h.endedAt is null", UUID.class)
                .setParameter("types", List.of(HeldType.FILE, HeldType.AREA, HeldType.ROOM))
                .getResultStream()
                .anyMatch(asked::contains);
    }

    /** Refuses where any of these is held. */
    public void demandFree(Held... all) {
        if (bite(all)) {
            throw Refused.conflict("hold.bites");
        }
    }
}
