package dsg.helpdesk;

import dsg.platform.access.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was asked, answered, noted or done; never changed. */
@Entity
class TicketEntry {

    @Id
    private UUID id;

    private UUID ticket;
    private @Nullable UUID contract;
    private @Nullable UUID organisation;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private @Nullable UUID account;
    private String name;
    private Instant at;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected TicketEntry() {}

    TicketEntry(Ticket ticket, EntryKind kind, @Nullable AccountId account, String name, String text, Instant now) {
        this.id = UUID.randomUUID();
        this.ticket = ticket.id().value();
        this.contract = ticket.contract();
        this.organisation = ticket.organisation();
        this.kind = kind;
        this.account = account == null ? null : account.value();
        this.name = name;
        this.at = now;
        this.text = text;
    }

    EntryRow row() {
        return new EntryRow(kind, name, at, text);
    }
}
