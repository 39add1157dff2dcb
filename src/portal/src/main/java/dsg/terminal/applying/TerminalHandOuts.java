package dsg.terminal.applying;

import dsg.platform.access.Refused;
import dsg.platform.access.SystemTask;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.terminal.TerminalKeys;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * The operator's command has made the two certificates of a terminal whose F4 is approved. That registers nothing: the provider's people
 * do, with what stands here, so that neither the command nor they alone let a terminal in.
 */
@Stateless
public class TerminalHandOuts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Notes the certificates; until the terminal is registered newer ones take their place.
     *
     * @throws Refused where no terminal of that name waits for its certificates
     */
    @SystemTask("the operator's program, which hands a terminal's keys out")
    public void note(String name, TerminalKeys keys) {
        TerminalWish wish = entities.createQuery(
                        "select w from TerminalWish w where w.name = :name and w.state = :approved", TerminalWish.class)
                .setParameter("name", name)
                .setParameter("approved", WishState.APPROVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("terminal.wish.handout"));
        wish.handedOut(keys, clock.instant());
        audit.system(
                "HAND_OUT_TERMINAL_KEYS",
                Outcome.OK,
                null,
                "terminalwish",
                wish.id(),
                wish.contract().value());
    }
}
