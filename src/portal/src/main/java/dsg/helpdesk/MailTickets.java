package dsg.helpdesk;

import dsg.account.AccountDirectory;
import dsg.helpdesk.attachment.Attachments;
import dsg.helpdesk.attachment.Checked;
import dsg.helpdesk.mail.IncomingMail;
import dsg.helpdesk.mail.MailArrival;
import dsg.helpdesk.mail.TicketThread;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import dsg.platform.calendar.Calendars;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes tickets of mails: a new one, or more of one that its sender has begun. Each mail counts once, however often it is fetched. */
@ApplicationScoped
@Transactional
public class MailTickets {

    /** Whoever writes more in an hour is a program. */
    private static final long MOST_IN_AN_HOUR = 20;

    private static final Pattern TOPIC = Pattern.compile("helpdesk/([0-9a-f-]{36})/.*");

    @PersistenceContext
    EntityManager entities;

    @Inject
    TicketBook book;

    @Inject
    TicketNotices notices;

    @Inject
    Attachments attachments;

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    Calendars calendars;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Takes a mail in.
     *
     * @return whether it is done with; else it stays in a place of its own, for a person to look at
     */
    public boolean take(IncomingMail mail, List<Checked> files) {
        if (entities.find(MailArrival.class, mail.identity()) != null) {
            return true;
        }
        Optional<String> fault = fault(mail);
        Optional<Ticket> known = thread(mail);
        Ticket ticket = fault.isPresent() ? null : known.orElseGet(() -> open(mail));
        UUID made = ticket == null ? null : ticket.id().value();
        entities.persist(new MailArrival(mail, fault.orElse(null), made, clock.instant()));
        if (ticket == null) {
            refuse(mail, fault.orElse(""));
            return mail.automatic();
        }
        if (known.isPresent()) {
            ticket.askedAgain(calendars.inForce(), clock.instant());
            book.write(ticket, EntryKind.QUESTION, asker(mail), mail.text());
        }
        attachments.keep(ticket.id().value(), ticket.contract(), ticket.organisation(), files);
        if (mail.unread() > 0) {
            book.note(ticket, "unread");
        }
        audit.system("TAKE_MAIL", Outcome.OK, null, "ticket", ticket.id().value(), ticket.contract());
        return files.stream().allMatch(each -> each.refusal().isEmpty()) && mail.unread() == 0;
    }

    /** A mail that could not even be read. */
    public void unreadable() {
        audit.system("TAKE_MAIL", Outcome.REFUSED, "helpdesk.mail.unreadable", "mail", UUID.randomUUID(), null);
    }

    private Ticket open(IncomingMail mail) {
        Request request = new Request(mail.queue(), Priority.NORMAL, mail.subject(), mail.text());
        Ticket ticket = book.open(Channel.MAIL, request, asker(mail), null);
        entities.persist(new TicketThread(ticket.id().value(), mail.sender()));
        entities.flush();
        notices.tell(ticket, "received");
        return ticket;
    }

    /** Why it makes no ticket. */
    private Optional<String> fault(IncomingMail mail) {
        if (mail.automatic()) {
            return Optional.of("automatic");
        }
        if (MarkingWords.find(mail.subject() + "\n" + mail.text()).isPresent()) {
            return Optional.of("marking");
        }
        Long lately = entities.createQuery(
                        "select count(m) from MailArrival m where m.sender = :sender and m.at > :since", Long.class)
                .setParameter("sender", mail.sender())
                .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
        return lately >= MOST_IN_AN_HOUR ? Optional.of("flood") : Optional.empty();
    }

    private void refuse(IncomingMail mail, String fault) {
        audit.system("TAKE_MAIL", Outcome.REFUSED, "helpdesk.mail." + fault, "mail", UUID.randomUUID(), null);
        if (fault.equals("marking")) {
            notices.marked(mail.sender(), mail.identity());
        }
    }

    /** The ticket that this answers: by its token or by the letter, and only where the same address has begun it. */
    private Optional<Ticket> thread(IncomingMail mail) {
        return mail.token()
                .flatMap(this::byToken)
                .or(() -> mail.letters().stream()
                        .flatMap(letter -> mails.topicOf(letter).stream())
                        .map(TOPIC::matcher)
                        .filter(Matcher::matches)
                        .map(topic -> entities.find(TicketThread.class, UUID.fromString(topic.group(1))))
                        .filter(Objects::nonNull)
                        .findFirst())
                .filter(thread -> thread.isOf(mail.sender()))
                .map(thread -> entities.find(Ticket.class, thread.ticket(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<TicketThread> byToken(String token) {
        return entities.createQuery("select t from TicketThread t where t.token = :token", TicketThread.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    private Asker asker(IncomingMail mail) {
        return accounts.findByMail(mail.sender())
                .map(account -> Asker.of(account, mail.sender()))
                .orElseGet(() -> Asker.unknown(mail.name(), mail.sender()));
    }
}
