package dsg.helpdesk;

import dsg.helpdesk.attachment.Attachments;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Calendars;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Use cases of those who ask: a ticket from the question to the satisfaction. */
@Stateless
public class Tickets {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketAccess access;

    @Inject
    TicketBook book;

    @Inject
    TicketNotices notices;

    @Inject
    Attachments attachments;

    @Inject
    Calendars calendars;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Asks a desk. */
    @UseCase(HelpdeskService.ASK_DESK)
    public TicketId ask(Request request) {
        return open(Channel.FORM, request);
    }

    /** What the chatbot could not answer goes to a person, with the conversation as its text. */
    @UseCase(HelpdeskService.ASK_DESK)
    public TicketId handOver(Request request) {
        return open(Channel.CHATBOT, request);
    }

    /** By when the desk would answer what were asked now. */
    @UseCase(HelpdeskService.ASK_DESK)
    public Instant forecast(Queue queue) {
        return queue.after(clock.instant(), Priority.NORMAL.answerWithin(), calendars.inForce());
    }

    /** What the caller has asked, or, for the 保護システム管理者, the company in this contract; the newest first. */
    @UseCase(HelpdeskService.ASK_DESK)
    public List<TicketRow> own() {
        Caller caller = current.get();
        access.enter(caller);
        String mine = access.seesAllOfCompany(caller) ? "t.organisation = :whose" : "t.asker = :whose";
        return book.rows(entities.createQuery(
                        "select t from Ticket t where " + mine + " order by t.openedAt desc, t.serial desc",
                        Ticket.class)
                .setParameter(
                        "whose",
                        access.seesAllOfCompany(caller)
                                ? caller.organisation().value()
                                : caller.account().value())
                .setMaxResults(MOST)
                .getResultList());
    }

    /** One ticket with what stands in it, for those who asked and those who answer. */
    @UseCase(HelpdeskService.VIEW_TICKETS)
    public TicketPage page(TicketId id) {
        Caller caller = current.get();
        Ticket ticket = access.get(id, caller);
        record(ticket);
        return new TicketPage(
                book.rows(List.of(ticket)).getFirst(),
                book.entries(ticket),
                attachments.of(id.value()),
                ticket.isOf(caller.account()),
                access.isAtDesk(caller));
    }

    /** A file of a ticket, for whoever may see the ticket. */
    @UseCase(HelpdeskService.VIEW_TICKETS)
    public Attachments.Found attachment(TicketId id, UUID attachment) {
        Ticket ticket = access.get(id, current.get());
        record(ticket);
        return attachments.find(ticket.id().value(), attachment);
    }

    /** Says more; an answered or closed ticket is open again. */
    @UseCase(HelpdeskService.ASK_DESK)
    public void add(TicketId id, String text) {
        Caller caller = current.get();
        Ticket ticket = access.locked(id, caller);
        record(ticket);
        ticket.askedAgain(calendars.inForce(), clock.instant());
        book.write(ticket, EntryKind.QUESTION, caller, text);
    }

    /** The asker has what they need, and says how content they are. */
    @UseCase(HelpdeskService.RATE_TICKET)
    public void close(TicketId id, int satisfaction, String words) {
        Caller caller = current.get();
        Ticket ticket = access.locked(id, caller);
        record(ticket);
        if (!ticket.isOf(caller.account())) {
            throw new Refused("helpdesk.ticket.other");
        }
        if (ticket.state() != TicketState.CLOSED) {
            ticket.close(clock.instant());
            book.note(ticket, caller, "closed");
        }
        ticket.rate(satisfaction, words.isBlank() ? null : Words.one(words, Words.SHORT, "helpdesk.text.bad"));
    }

    private TicketId open(Channel channel, Request request) {
        Caller caller = current.get();
        access.enter(caller);
        Ticket ticket = book.open(channel, request, Asker.of(caller, caller.username()), caller.account());
        record(ticket);
        notices.tell(ticket, "received");
        return ticket.id();
    }

    private void record(Ticket ticket) {
        audit.about("ticket", ticket.id().value());
        audit.detail(ticket.number() + " " + ticket.queue());
    }
}
