package dsg.logon;

import dsg.logon.LogonEvent.What;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Terminals on which too many tries failed (T27). */
@Stateless
public class Locks {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    @Inject
    LogonBook book;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Those that are locked now, the longest first. */
    @UseCase(LogonService.VIEW_LOCKS)
    public List<LockedTerminal> list() {
        return entities.createQuery(
                        "select t from TerminalTries t where t.lockedUntil > :now order by t.lockedUntil desc",
                        TerminalTries.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(tries -> tries.row(terminals.name(new TerminalId(tries.terminal()))))
                .toList();
    }

    /** Has the factor looked at on the terminal again. */
    @UseCase(LogonService.RELEASE_LOCK)
    public void release(UUID id) {
        TerminalTries tries = entities.find(TerminalTries.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (tries == null || !tries.isLocked(clock.instant())) {
            throw new RuleBroken("logon.lock.over");
        }
        audit.about("terminal", tries.terminal());
        tries.release();
        book.noteAt(
                new What(LogonKind.RELEASED, tries.factor(), "", current.get().username()),
                new TerminalId(tries.terminal()));
    }
}
