package dsg.threat;

import dsg.hold.Held;
import dsg.hold.HeldType;
import dsg.hold.Keeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** An isolated terminal keeps its evidence until two have agreed to its release (T29). */
@ApplicationScoped
class IsolatedTerminals implements Keeping {

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
}
