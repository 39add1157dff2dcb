package dsg.soc.incident;

import dsg.platform.access.Caller;
import dsg.platform.access.Refused;
import dsg.soc.IncidentId;
import dsg.soc.SocAction;
import dsg.soc.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something done because of an incident, or asked for until a second person has decided. */
@Entity
@Table(name = "soc_action")
class Doing {

    @Id
    private UUID id;

    private UUID incident;
    private String kind;
    private String targetKind;
    private String target;
    private String targetName;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DoingState state;

    private UUID askedBy;
    private UUID asking;
    private Instant askedAt;
    private @Nullable UUID decidedBy;
    private @Nullable UUID deciding;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Doing() {}

    /** One that one person decides is done with this. */
    Doing(IncidentId incident, SocAction action, Subject target, String reason, Caller by, Instant now) {
        this.id = UUID.randomUUID();
        this.incident = incident.value();
        this.kind = action.kind();
        this.targetKind = target.kind().name();
        this.target = target.id();
        this.targetName = target.name();
        this.reason = reason;
        this.askedBy = by.account().value();
        this.asking = by.person().value();
        this.askedAt = now;
        this.state = action.needsSecond() ? DoingState.PROPOSED : DoingState.DONE;
        this.decidedAt = action.needsSecond() ? null : now;
    }

    /** Persons count, not accounts. */
    void decide(boolean done, Caller by, Instant now) {
        if (state != DoingState.PROPOSED) {
            throw Refused.conflict("soc.action.decided");
        }
        if (by.person().value().equals(asking)) {
            throw new Refused("soc.action.own");
        }
        state = done ? DoingState.DONE : DoingState.DECLINED;
        decidedBy = by.account().value();
        deciding = by.person().value();
        decidedAt = now;
    }

    DoingRow row(String askedByName, String decidedByName) {
        return new DoingRow(id, kind, targetName, reason, state, askedByName, askedAt, decidedByName, decidedAt);
    }

    IncidentId incident() {
        return new IncidentId(incident);
    }

    String kind() {
        return kind;
    }

    String targetKind() {
        return targetKind;
    }

    String target() {
        return target;
    }

    String targetName() {
        return targetName;
    }

    String reason() {
        return reason;
    }

    UUID askedBy() {
        return askedBy;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }
}
