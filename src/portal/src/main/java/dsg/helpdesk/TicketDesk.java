package dsg.helpdesk;

import dsg.account.AccountDirectory;
import dsg.helpdesk.mail.MailArrival;
import dsg.helpdesk.mail.MailRow;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Calendars;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Use cases of those who answer. */
@Stateless
public class TicketDesk {

    private static final int MOST = 500;
    private static final int NAME = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketAccess access;

    @Inject
    TicketBook book;

    @Inject
    TicketNotices notices;

    @Inject
    AccountDirectory accounts;

    @Inject
    Calendars calendars;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What waits at this desk, what is due first at the top. */
    @UseCase(HelpdeskService.WORK_DESK)
    public List<TicketRow> waiting(Queue queue) {
        return book.rows(entities.createQuery(
                        "select t from Ticket t where t.queue = :queue and t.state in :waiting order by t.dueAt,"
                                + " t.serial",
                        Ticket.class)
                .setParameter("queue", queue)
                .setParameter("waiting", Set.of(TicketState.RECEIVED, TicketState.IN_HAND))
                .setMaxResults(MOST)
                .getResultList());
    }

    /** How many wait at each desk. */
    @UseCase(HelpdeskService.WORK_DESK)
    public Map<Queue, Long> counts() {
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        entities.createQuery(
                        "select t.queue, count(t) from Ticket t where t.state in :waiting group by t.queue",
                        Object[].class)
                .setParameter("waiting", Set.of(TicketState.RECEIVED, TicketState.IN_HAND))
                .getResultStream()
                .forEach(row -> counts.put((Queue) row[0], (Long) row[1]));
        return counts;
    }

    /** Writes down a telephone call. */
    @UseCase(HelpdeskService.WORK_DESK)
    public TicketId takeCall(Call call) {
        Ticket ticket = book.open(
                Channel.TELEPHONE, call.request(), asker(call), current.get().account());
        record(ticket);
        notices.tell(ticket, "received");
        return ticket.id();
    }

    /** The caller takes the ticket. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void take(TicketId id) {
        Caller caller = current.get();
        Ticket ticket = locked(id);
        ticket.assign(caller.account());
        book.note(ticket, caller, "taken");
    }

    /** Moves it to another desk, or makes it more or less urgent. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void route(TicketId id, Queue queue, Priority priority) {
        Ticket ticket = locked(id);
        ticket.route(queue, priority, calendars.inForce());
        book.note(ticket, current.get(), "routed");
    }

    /** Answers; the asker is told that there is an answer. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void answer(TicketId id, String text) {
        Caller caller = current.get();
        Ticket ticket = locked(id);
        if (ticket.assignee().isEmpty()) {
            ticket.assign(caller.account());
        }
        ticket.answered(clock.instant());
        book.write(ticket, EntryKind.ANSWER, caller, text);
        notices.answered(ticket, text.strip());
    }

    /** Notes something that only the desks see. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void note(TicketId id, String text) {
        book.write(locked(id), EntryKind.NOTE, current.get(), text);
    }

    /** Closes what needs no word of the asker's any more. */
    @UseCase(HelpdeskService.WORK_DESK)
    public void close(TicketId id) {
        Ticket ticket = locked(id);
        ticket.close(clock.instant());
        book.note(ticket, current.get(), "closed");
    }

    /** The mails that came lately, the newest first: also those that made no ticket, with the reason. */
    @UseCase(HelpdeskService.WORK_DESK)
    public List<MailRow> mails() {
        return entities.createQuery("select m from MailArrival m order by m.at desc", MailArrival.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(MailArrival::row)
                .toList();
    }

    private Asker asker(Call call) {
        String reach = call.reach().isBlank() ? "" : Words.one(call.reach(), NAME, "helpdesk.name.bad");
        if (call.username().isBlank()) {
            return Asker.unknown(Words.one(call.name(), NAME, "helpdesk.name.bad"), reach);
        }
        return accounts.findByUsername(call.username().strip())
                .map(account -> Asker.of(account, reach))
                .orElseThrow(() -> new RuleBroken("helpdesk.account.unknown"));
    }

    private Ticket locked(TicketId id) {
        Ticket ticket = access.locked(id, current.get());
        record(ticket);
        return ticket;
    }

    private void record(Ticket ticket) {
        audit.about("ticket", ticket.id().value());
        audit.detail(ticket.number() + " " + ticket.queue());
    }
}
