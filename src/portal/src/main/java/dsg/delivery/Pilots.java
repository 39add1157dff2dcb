package dsg.delivery;

import dsg.platform.access.TerminalId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The terminals that get something new first. No use case of its own, so it decides nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Pilots {

    @PersistenceContext
    EntityManager entities;

    public Set<UUID> all() {
        return entities.createQuery("select p from Pilot p", Pilot.class)
                .getResultStream()
                .map(Pilot::terminal)
                .collect(Collectors.toSet());
    }

    public boolean isOne(TerminalId terminal) {
        return entities.find(Pilot.class, terminal.value()) != null;
    }
}
