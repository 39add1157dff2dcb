package dsg.soc.incident;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 事案, from the first word of it to its cause. */
@Entity
@Table(name = "soc_incident")
class Incident {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    private String title;

    @Enumerated(EnumType.STRING)
    private Gravity severity;

    @Enumerated(EnumType.STRING)
    private @Nullable ProhibitedAct act;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean drill;

    @Enumerated(EnumType.STRING)
    private IncidentState state = IncidentState.OPEN;

    private Instant happenedAt;
    private Instant openedAt;
    private @Nullable UUID openedBy;
    private @Nullable UUID assignedTo;
    private @Nullable Instant containedAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID closedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    Incident(IncidentNumber number, NewIncident begins, Instant now) {
        this.id = UUID.randomUUID();
        this.year = number.year();
        this.serial = number.serial();
        this.title = begins.title();
        this.severity = begins.severity();
        this.act = begins.act();
        this.origin = begins.origin();
        this.drill = begins.drill();
        this.happenedAt = begins.happenedAt();
        this.openedAt = now;
        this.openedBy = begins.openedBy() == null ? null : begins.openedBy().value();
        this.assignedTo = openedBy;
    }

    void assign(AccountId to) {
        demandOpen();
        assignedTo = to.value();
    }

    /** It spreads no further; only the first time counts. */
    void contained(Instant now) {
        demandOpen();
        state = IncidentState.CONTAINED;
        if (containedAt == null) {
            containedAt = now;
        }
    }

    void classify(Gravity how, @Nullable ProhibitedAct what) {
        demandOpen();
        severity = how;
        act = what;
    }

    void close(Cause why, String because, AccountId by, Instant now) {
        demandOpen();
        state = IncidentState.CLOSED;
        cause = why;
        reason = because;
        closedBy = by.value();
        closedAt = now;
    }

    void demandOpen() {
        if (state == IncidentState.CLOSED) {
            throw Refused.conflict("soc.incident.closed");
        }
    }

    IncidentRow row(String assignee) {
        return new IncidentRow(
                id(),
                new IncidentNumber(year, serial),
                title,
                severity,
                act,
                origin,
                drill,
                state,
                happenedAt,
                openedAt,
                assignee,
                containedAt,
                closedAt,
                cause,
                reason);
    }

    IncidentId id() {
        return new IncidentId(id);
    }

    Optional<UUID> assignee() {
        return Optional.ofNullable(assignedTo);
    }

    boolean isDrill() {
        return drill;
    }

    Optional<UUID> opener() {
        return Optional.ofNullable(openedBy);
    }

    Optional<UUID> closer() {
        return Optional.ofNullable(closedBy);
    }
}
