package dsg.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the audit log. Born complete, never changed: the portal may not even update the table. */
@Entity
class AuditEvent {

    @Id
    private UUID id;

    private Instant at;
    private String writer;
    private long writerSequence;
    private @Nullable UUID account;
    private @Nullable String username;
    private @Nullable UUID terminal;
    private @Nullable UUID session;
    private @Nullable UUID contract;
    private String action;
    private @Nullable String objectType;
    private @Nullable UUID objectId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String code;
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    AuditEvent(
            AuditEntry entry, Outcome outcome, @Nullable String code, Instant at, String writer, long writerSequence) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.writer = writer;
        this.writerSequence = writerSequence;
        var caller = entry.caller();
        if (caller != null) {
            this.account = caller.account().value();
            this.username = caller.username();
            this.terminal = caller.terminal().value();
            this.session = caller.session().value();
        }
        this.contract = entry.contract();
        this.action = entry.action();
        this.objectType = entry.objectType();
        this.objectId = entry.objectId();
        this.outcome = outcome;
        this.code = code;
        this.detail = entry.detail();
    }

    Instant at() {
        return at;
    }

    AuditRow row() {
        return new AuditRow(
                id,
                at,
                username,
                terminal,
                contract,
                action,
                objectType,
                objectId,
                outcome,
                code,
                detail,
                writer,
                writerSequence);
    }
}
