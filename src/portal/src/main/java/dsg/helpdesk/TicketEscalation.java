package dsg.helpdesk;

import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Makes more urgent what nobody has answered by the time that was foretold, which runs in the desk's hours. */
@ApplicationScoped
class TicketEscalation implements RecurringTask {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    LateTickets late;

    @Override
    public String kind() {
        return "helpdesk.escalate";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        late.escalate();
    }

    /** Tickets whose time is over. */
    @ApplicationScoped
    static class LateTickets {

        private static final int AT_ONCE = 100;

        @PersistenceContext
        EntityManager entities;

        @Inject
        AuditLog audit;

        @Inject
        Clock clock;

        /** Each once; the next minute takes what is more than one transaction should hold. */
        @Transactional
        void escalate() {
            Instant now = clock.instant();
            entities.createQuery(
                            "select t from Ticket t where t.state in :waiting and t.dueAt < :now and t.escalatedAt is"
                                    + " null order by t.dueAt",
                            Ticket.class)
                    .setParameter("waiting", Set.of(TicketState.RECEIVED, TicketState.IN_HAND))
                    .setParameter("now", now)
                    .setMaxResults(AT_ONCE)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(ticket -> escalate(ticket, now));
        }

        private void escalate(Ticket ticket, Instant now) {
            ticket.escalate(now);
            entities.persist(new TicketEntry(ticket, EntryKind.EVENT, null, "自動", "helpdesk.event.escalated", now));
            audit.system(
                    "ESCALATE_TICKET", Outcome.OK, null, "ticket", ticket.id().value(), ticket.contract());
        }
    }
}
