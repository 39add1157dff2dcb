package dsg.delivery;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.TerminalId;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.terminal.TerminalDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Who is in the pilot ring. */
@Stateless
public class PilotRing {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TerminalDirectory terminals;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Takes a terminal in, or out again. */
    @UseCase(DeliveryService.SET_PILOT)
    public void set(TerminalId terminal, boolean pilot) {
        audit.about("terminal", terminal.value());
        audit.detail(pilot ? "pilot" : "no pilot");
        if (terminals.find(terminal).isEmpty()) {
            throw Refused.notFound("terminal.unknown");
        }
        Pilot before = entities.find(Pilot.class, terminal.value());
        if (pilot && before == null) {
            entities.persist(new Pilot(terminal.value(), current.get().account(), clock.instant()));
        } else if (!pilot && before != null) {
            entities.remove(before);
        }
    }
}
