package dsg.helpdesk.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a mail came, and what became of it; nothing of what it says. */
@Entity
public class MailArrival {

    @Id
    private String identity;

    private String sender;
    private Instant at;
    private @Nullable String fault;
    private @Nullable UUID ticket;

    @SuppressWarnings("NullAway.Init")
    protected MailArrival() {}

    public MailArrival(IncomingMail mail, @Nullable String fault, @Nullable UUID ticket, Instant now) {
        this.identity = mail.identity();
        this.sender = mail.sender();
        this.at = now;
        this.fault = fault;
        this.ticket = ticket;
    }

    public MailRow row() {
        return new MailRow(sender, at, fault, ticket);
    }
}
