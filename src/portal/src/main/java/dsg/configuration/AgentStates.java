package dsg.configuration;

import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Finds the row of a terminal, or begins it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgentStates {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    @Inject
    Clock clock;

    /** A terminal and whose it is, as the register has them. */
    record Known(TerminalId terminal, OrganisationId organisation) {}

    /** @param fingerprint of the certificate that the terminal has shown */
    Known known(String fingerprint) {
        return new Known(
                terminals.find(fingerprint).orElseThrow(() -> new Refused("terminal.refused")),
                terminals.organisation(fingerprint).orElseThrow(() -> new Refused("terminal.refused")));
    }

    /** Locked until the transaction ends: two answers at once would give one version to two documents. */
    AgentState locked(Known known) {
        entities.createNativeQuery(
                        "insert into agent_state (terminal, organisation, version, content, changed_at, applied,"
                                + " failed) values (:terminal, :organisation, 0, '', :now, 0, '') on conflict do nothing")
                .setParameter("terminal", known.terminal().value())
                .setParameter("organisation", known.organisation().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return Objects.requireNonNull(
                entities.find(AgentState.class, known.terminal().value(), LockModeType.PESSIMISTIC_WRITE));
    }
}
