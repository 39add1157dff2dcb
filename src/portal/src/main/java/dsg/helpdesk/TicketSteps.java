package dsg.helpdesk;

import dsg.platform.access.Caller;
import dsg.platform.access.Rights;
import dsg.platform.service.NextStep;
import dsg.platform.service.NextSteps;
import dsg.platform.view.Languages;
import dsg.platform.view.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What tickets ask of somebody: of the desks what waits there, of who has asked to look at the answer. */
@ApplicationScoped
class TicketSteps implements NextSteps {

    private static final int MOST = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rights rights;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Override
    public List<NextStep> of(Caller caller) {
        return Stream.concat(atDesks(caller), answered(caller)).toList();
    }

    private Stream<NextStep> atDesks(Caller caller) {
        if (!rights.allow(caller, HelpdeskService.WORK_DESK)) {
            return Stream.empty();
        }
        Instant now = clock.instant();
        return entities.createQuery(
                        "select t.queue, count(t), min(t.dueAt) from Ticket t where t.state in :waiting group by"
                                + " t.queue",
                        Object[].class)
                .setParameter("waiting", Set.of(TicketState.RECEIVED, TicketState.IN_HAND))
                .getResultStream()
                .map(row -> step((Queue) row[0], row[1], (Instant) row[2], now));
    }

    private NextStep step(Queue queue, Object count, Instant due, Instant now) {
        return new NextStep(
                due.isBefore(now) ? "helpdesk.next.overdue" : "helpdesk.next.waiting",
                List.of(messages.text("Queue." + queue, Languages.JAPANESE), count),
                "/helpdesk/queue.xhtml?queue=" + queue,
                due);
    }

    private Stream<NextStep> answered(Caller caller) {
        if (!rights.allow(caller, HelpdeskService.RATE_TICKET)) {
            return Stream.empty();
        }
        return entities.createQuery(
                        "select t from Ticket t where t.asker = :asker and t.state = :answered order by t.answeredAt",
                        Ticket.class)
                .setParameter("asker", caller.account().value())
                .setParameter("answered", TicketState.ANSWERED)
                .setMaxResults(MOST)
                .getResultStream()
                .map(ticket -> NextStep.of(
                        "helpdesk.next.answered", "/helpdesk/ticket.xhtml?id=" + ticket.id(), ticket.subject()));
    }
}
