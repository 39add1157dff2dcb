package dsg.helpdesk;

import dsg.account.AccountDirectory;
import dsg.platform.access.AccountId;
import dsg.platform.access.Caller;
import dsg.platform.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens tickets whatever they come by, writes into them, and reads them for the screens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketBook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Calendars calendars;

    @Inject
    AccountDirectory accounts;

    @Inject
    Clock clock;

    /** Opens a ticket with its first entry; it has its number at once. */
    Ticket open(Channel channel, Request request, Asker asker, @Nullable AccountId openedBy) {
        String text = Words.text(request.text());
        Instant now = clock.instant();
        Ticket ticket = new Ticket(number(now), channel, request, asker, openedBy, calendars.inForce(), now);
        entities.persist(ticket);
        entities.persist(new TicketEntry(ticket, EntryKind.QUESTION, asker.account(), asker.name(), text, now));
        return ticket;
    }

    void write(Ticket ticket, EntryKind kind, Caller author, String text) {
        write(ticket, kind, Asker.of(author, ""), text);
    }

    void write(Ticket ticket, EntryKind kind, Asker author, String text) {
        entities.persist(
                new TicketEntry(ticket, kind, author.account(), author.name(), Words.text(text), clock.instant()));
    }

    /** What happened by itself. */
    void note(Ticket ticket, String event) {
        entities.persist(
                new TicketEntry(ticket, EntryKind.EVENT, null, "自動", "helpdesk.event." + event, clock.instant()));
    }

    /** @param event the last part of the key of its words */
    void note(Ticket ticket, Caller author, String event) {
        entities.persist(new TicketEntry(
                ticket, EntryKind.EVENT, author.account(), author.name(), "helpdesk.event." + event, clock.instant()));
    }

    List<EntryRow> entries(Ticket ticket) {
        return entities.createQuery(
                        "select e from TicketEntry e where e.ticket = :ticket order by e.at, e.id", TicketEntry.class)
                .setParameter("ticket", ticket.id().value())
                .getResultStream()
                .map(TicketEntry::row)
                .toList();
    }

    List<TicketRow> rows(Collection<Ticket> tickets) {
        List<UUID> assignees = tickets.stream()
                .flatMap(ticket -> ticket.assignee().stream())
                .map(AccountId::value)
                .distinct()
                .toList();
        Map<UUID, String> names = assignees.isEmpty() ? Map.of() : accounts.namesOfPeople(assignees);
        Instant now = clock.instant();
        return tickets.stream()
                .map(ticket -> ticket.row(
                        ticket.assignee()
                                .map(account -> names.getOrDefault(account.value(), ""))
                                .orElse(""),
                        now))
                .collect(Collectors.toList());
    }

    private TicketNumber number(Instant now) {
        int year = TicketNumber.yearOf(now);
        Number serial = (Number) entities.createNativeQuery("insert into ticket_number (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = ticket_number.last + 1 returning last")
                .setParameter("year", year)
                .getSingleResult();
        return new TicketNumber(year, serial.intValue());
    }
}
