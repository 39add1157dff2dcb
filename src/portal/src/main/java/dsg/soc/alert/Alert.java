package dsg.soc.alert;

import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.soc.AlertId;
import dsg.soc.EntityKind;
import dsg.soc.Gravity;
import dsg.soc.IncidentId;
import dsg.soc.Subject;
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

/** What a rule has found about somebody or something; {@link AlertBook} makes it, people work on it. */
@Entity
@Table(name = "soc_alert")
public class Alert {

    @Id
    private UUID id;

    @Version
    private long version;

    private String rule;
    private String title;
    private String author;

    @Enumerated(EnumType.STRING)
    private Gravity severity;

    private int weight;

    @Enumerated(EnumType.STRING)
    private EntityKind entityKind;

    private String entity;
    private String entityName;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private boolean reportOnly;
    private Instant firstAt;
    private Instant lastAt;
    private Instant raisedAt;
    private int findings;
    private String figure;
    private @Nullable UUID assignedTo;
    private @Nullable Instant triagedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Judgement verdict;

    private @Nullable Instant closedAt;
    private @Nullable UUID closedBy;
    private @Nullable UUID incident;
    private @Nullable UUID heldBy;
    private @Nullable Instant heldAt;
    private @Nullable Instant escalatedAt;
    private int escalations;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /** It waits for this person, who is on duty; null: for nobody, whose turn it would be. */
    void give(@Nullable AccountId to, Instant now) {
        heldBy = to == null ? null : to.value();
        heldAt = now;
    }

    /** It was not taken up in time. */
    void escalate(Instant now) {
        escalations++;
        escalatedAt = now;
        heldAt = now;
    }

    boolean isGiven() {
        return heldAt != null;
    }

    boolean isEscalated() {
        return escalations > 0;
    }

    /** Whom it waits for, or has waited for. */
    Optional<UUID> holder() {
        return Optional.ofNullable(heldBy);
    }

    /** Since when it waits for them. */
    Optional<Instant> heldAt() {
        return Optional.ofNullable(heldAt);
    }

    /** Somebody looks at it, or takes it over from who did. */
    void take(AccountId by, Instant now) {
        demandOpen();
        assignedTo = by.value();
        triaged(now);
        if (state == AlertState.NEW) {
            state = AlertState.IN_HAND;
        }
    }

    /** It becomes part of an incident. */
    public void join(IncidentId whole, AccountId by, Instant now) {
        demandOpen();
        if (incident != null) {
            throw Refused.conflict("soc.alert.joined");
        }
        incident = whole.value();
        state = AlertState.IN_INCIDENT;
        triaged(now);
        if (assignedTo == null) {
            assignedTo = by.value();
        }
    }

    /** Somebody has decided what it was. */
    public void close(Judgement what, AccountId by, Instant now) {
        demandOpen();
        triaged(now);
        state = AlertState.CLOSED;
        verdict = what;
        closedAt = now;
        closedBy = by.value();
    }

    private void triaged(Instant now) {
        if (triagedAt == null) {
            triagedAt = now;
        }
    }

    private void demandOpen() {
        if (state == AlertState.CLOSED) {
            throw Refused.conflict("soc.alert.closed");
        }
    }

    AlertRow row(String assignee, String holder) {
        return new AlertRow(
                id(),
                rule,
                title,
                author,
                severity,
                new Subject(entityKind, entity, entityName),
                state,
                reportOnly,
                firstAt,
                lastAt,
                raisedAt,
                findings,
                figure,
                assignee,
                triagedAt,
                verdict,
                closedAt,
                incident().orElse(null),
                holder,
                escalatedAt);
    }

    public AlertId id() {
        return new AlertId(id);
    }

    public String rule() {
        return rule;
    }

    public String title() {
        return title;
    }

    public Gravity severity() {
        return severity;
    }

    public Instant firstAt() {
        return firstAt;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public AlertState state() {
        return state;
    }

    public Optional<IncidentId> incident() {
        return Optional.ofNullable(incident).map(IncidentId::new);
    }

    Optional<UUID> assignee() {
        return Optional.ofNullable(assignedTo);
    }

    Optional<UUID> closer() {
        return Optional.ofNullable(closedBy);
    }

    int weight() {
        return weight;
    }
}
