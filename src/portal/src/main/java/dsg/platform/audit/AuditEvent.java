package dsg.platform.audit;

import dsg.protocol.evidence.Entry;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
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
    private byte @Nullable [] mac;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    AuditEvent(
            AuditEntry entry, Outcome outcome, @Nullable String code, Instant at, String writer, long writerSequence) {
        this.id = UUID.randomUUID();
        // as the database keeps it, and as it is hashed
        this.at = at.truncatedTo(ChronoUnit.MICROS);
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

    /** The row as it is hashed. */
    byte[] canonical() {
        Map<String, String> values = new HashMap<>();
        values.put("id", id.toString());
        values.put("at", Entry.time(at));
        values.put("writer", writer);
        values.put("writer_sequence", Long.toString(writerSequence));
        put(values, "account", account);
        put(values, "username", username);
        put(values, "terminal", terminal);
        put(values, "session", session);
        put(values, "contract", contract);
        values.put("action", action);
        put(values, "object_type", objectType);
        put(values, "object_id", objectId);
        values.put("outcome", outcome.name());
        put(values, "code", code);
        put(values, "detail", detail);
        return new Entry(values).canonical();
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    AuditEvent sealed(RowSeal seal) {
        mac = seal.of(writer, writerSequence, canonical());
        return this;
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
