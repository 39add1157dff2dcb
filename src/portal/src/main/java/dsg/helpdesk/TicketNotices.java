package dsg.helpdesk;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.helpdesk.mail.TicketThread;
import dsg.platform.mail.Letter;
import dsg.platform.mail.MailWords;
import dsg.platform.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells askers that something has happened: letters hold the number and the way to the portal, and nothing of what was said. */
@ApplicationScoped
class TicketNotices {

    private static final MailWords WORDS = new MailWords("dsg.helpdesk.mails");
    private static final Duration USEFUL = Duration.ofDays(30);

    @PersistenceContext
    EntityManager entities;

    @Inject
    AccountDirectory accounts;

    @Inject
    Mails mails;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "dsg.portal.url")
    Optional<String> portal;

    /** @param what {@code received} or {@code answered} */
    void tell(Ticket ticket, String what) {
        tell(ticket, what, "");
    }

    /** Who has no account to read it in gets the answer itself; no other letter holds anything of a ticket. */
    void answered(Ticket ticket, String answer) {
        tell(ticket, "answered", answer);
    }

    /** Says that a mail was not taken in, since it bore a marking. */
    void marked(String sender, String identity) {
        mails.post(
                "helpdesk-marked/" + identity,
                sender,
                new Letter(WORDS.text("marked.subject"), WORDS.text("marked.body")),
                clock.instant().plus(USEFUL));
    }

    private void tell(Ticket ticket, String what, String answer) {
        Optional<TicketThread> thread = Optional.ofNullable(
                entities.find(TicketThread.class, ticket.id().value()));
        String token = thread.map(each -> " [#" + each.token() + "]").orElse("");
        Object[] values = {
            ticket.number().toString(), portal.orElse("") + "/helpdesk/ticket.xhtml?id=" + ticket.id(), answer
        };
        Optional<String> own = ticket.asker().map(accounts::get).flatMap(Account::mail);
        String body = own.isPresent()
                ? WORDS.text(what + ".body", values) + WORDS.text("closing", values)
                : WORDS.text("mail." + what + ".body", values);
        own.or(() -> thread.map(TicketThread::address))
                .ifPresent(address -> mails.post(
                        "helpdesk/" + ticket.id() + "/" + what + "/" + clock.instant(),
                        address,
                        new Letter(WORDS.text(what + ".subject", values) + token, body),
                        clock.instant().plus(USEFUL)));
    }
}
