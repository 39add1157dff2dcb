package dsg.logon;

import dsg.logon.LogonEvent.What;
import dsg.platform.access.TerminalId;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Counts tries by terminal, inside the transactions of the boundaries before it. */
@ApplicationScoped
public class TerminalCounts {

    private static final String COUNTED = "insert into terminal_tries (id, terminal, factor, failures, since)"
            + " values (:id, :terminal, :factor, 0, :now) on conflict (terminal, factor) do nothing";

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LogonBook book;

    @Inject
    Clock clock;

    /**
     * Counts a try as failed, before it is made.
     *
     * @param fingerprint of the terminal's certificate
     * @return whether it may be made; false for an unknown terminal too
     */
    public boolean attempt(LogonFactor factor, String fingerprint) {
        Optional<TerminalTries> found = tries(factor, fingerprint);
        if (found.isEmpty() || found.get().isLocked(clock.instant())) {
            return false;
        }
        found.get().attempt(clock.instant());
        return true;
    }

    /** The try was right. */
    public void succeeded(LogonFactor factor, String fingerprint) {
        tries(factor, fingerprint).ifPresent(TerminalTries::succeeded);
    }

    /** The try was wrong; where it was the last one, the history tells. */
    public void failed(LogonFactor factor, String fingerprint) {
        tries(factor, fingerprint)
                .filter(tries -> tries.isLocked(clock.instant()))
                .ifPresent(tries -> book.noteAt(
                        new What(LogonKind.LOCKED, factor, "terminal_locked", ""), new TerminalId(tries.terminal())));
    }

    private Optional<TerminalTries> tries(LogonFactor factor, String fingerprint) {
        return terminals.find(fingerprint).map(terminal -> tries(factor, terminal));
    }

    private TerminalTries tries(LogonFactor factor, TerminalId terminal) {
        entities.createNativeQuery(COUNTED)
                .setParameter("id", UUID.randomUUID())
                .setParameter("terminal", terminal.value())
                .setParameter("factor", factor.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return entities.createQuery(
                        "select t from TerminalTries t where t.terminal = :terminal and t.factor = :factor",
                        TerminalTries.class)
                .setParameter("terminal", terminal.value())
                .setParameter("factor", factor)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }
}
