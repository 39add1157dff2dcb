package dsg.logon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the history; names are those of its time. */
@Entity
class LogonEvent {

    @Id
    private UUID id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private LogonKind kind;

    @Enumerated(EnumType.STRING)
    private LogonFactor factor;

    private String reason;
    private String accountName;
    private @Nullable UUID account;
    private @Nullable UUID person;
    private String personName;
    private @Nullable UUID organisation;
    private @Nullable UUID contract;
    private @Nullable UUID terminal;
    private String terminalName;
    private String site;
    private String doneBy;
    private @Nullable String source;

    @SuppressWarnings("NullAway.Init")
    protected LogonEvent() {}

    LogonEvent(What what, LogonParty party, LogonPlace place, Instant at, @Nullable String source) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.kind = what.kind();
        this.factor = what.factor();
        this.reason = what.reason();
        this.accountName = party.accountName();
        this.account = party.account();
        this.person = party.person();
        this.personName = party.personName();
        this.organisation = party.organisation();
        this.contract = party.contract();
        this.terminal = place.terminal();
        this.terminalName = place.name();
        this.site = place.site();
        this.doneBy = what.doneBy();
        this.source = source;
    }

    LogonRow row() {
        return new LogonRow(id, at, kind, factor, reason, accountName, personName, terminalName, site, doneBy);
    }

    /**
     * What happened.
     *
     * @param doneBy the account of who did it for the person; empty for the person
     */
    record What(LogonKind kind, LogonFactor factor, String reason, String doneBy) {}
}
