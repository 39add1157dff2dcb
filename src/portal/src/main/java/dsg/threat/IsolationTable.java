package dsg.threat;

import dsg.platform.access.TerminalId;
import dsg.terminal.RegisteredTerminal;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Who is isolated. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IsolationTable {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    /** The isolation that lasts on this terminal; empty where none does. */
    Optional<Isolation> lasting(TerminalId terminal) {
        return entities.createQuery(
                        "select i from Isolation i where i.terminal = :terminal and i.state <> :released",
                        Isolation.class)
                .setParameter("terminal", terminal.value())
                .setParameter("released", IsolationState.RELEASED)
                .getResultStream()
                .findFirst();
    }

    boolean isAutomatic() {
        return entities.find(ThreatMode.class, 1).isAutomatic();
    }

    Optional<RegisteredTerminal> registered(TerminalId terminal) {
        return terminals.all().stream()
                .filter(each -> each.id().equals(terminal))
                .findFirst();
    }
}
