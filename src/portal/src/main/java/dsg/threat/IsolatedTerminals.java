package dsg.threat;

import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.Keeping;
import dsg.line.CutOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An isolated terminal keeps its evidence, and its site's router keeps it out, until two have agreed to its release (T29). */
@ApplicationScoped
class IsolatedTerminals implements Keeping, CutOff {

    @PersistenceContext
    EntityManager entities;

    @Override
    public boolean keeps(Held held) {
        return held.type() == HeldType.TERMINAL
                && entities.createQuery(
                                        "select count(i) from Isolation i where i.terminal = :terminal and i.state <>"
                                                + " :released",
                                        Long.class)
                                .setParameter("terminal", held.id())
                                .setParameter("released", IsolationState.RELEASED)
                                .getSingleResult()
                        > 0;
    }

    @Override
    public Set<UUID> terminals() {
        return entities.createQuery("select i.terminal from Isolation i where i.state <> :released", UUID.class)
                .setParameter("released", IsolationState.RELEASED)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
