package dsg.report;

import dsg.helpdesk.MarkingWords;
import dsg.platform.access.AccountId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.soc.IncidentId;
import dsg.soc.ProhibitedAct;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something reported, with the moments at which it was said, went on and arrived (R160). */
@Entity
class Report {

    static final int TEXT = 4_000;

    /** "At once" is the manual's word for the relay; what lies longer than this goes to the office by itself (T51). */
    static final Duration RELAY_WITHIN = Duration.ofHours(1);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int serial;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable ProhibitedAct act;

    @Enumerated(EnumType.STRING)
    private ReportChannel channel;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private @Nullable DirectReason directReason;

    private @Nullable UUID contract;
    private @Nullable UUID organisation;
    private @Nullable UUID reporter;
    private String reporterName;
    private String reach;
    private Instant happenedAt;
    private String text;
    private Instant reportedAt;
    private @Nullable Instant relayDueAt;
    private @Nullable Instant relayedAt;
    private @Nullable UUID relayedBy;
    private @Nullable String relayNote;
    private @Nullable Instant escalatedAt;
    private @Nullable Instant reachedAt;
    private @Nullable Instant receivedAt;
    private @Nullable UUID receivedBy;
    private @Nullable UUID incident;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /** @param past why it does not go by the manager; null where it does */
    Report(
            ReportNumber number,
            ReportChannel channel,
            NewReport told,
            Reporter by,
            @Nullable DirectReason past,
            Instant now) {
        this.id = UUID.randomUUID();
        this.year = number.year();
        this.serial = number.serial();
        this.kind = told.kind();
        this.act = told.act();
        this.channel = channel;
        this.route = past == null ? Route.MANAGER : Route.DIRECT;
        this.directReason = past;
        this.contract = by.contract() == null ? null : by.contract().value();
        this.organisation = by.organisation() == null ? null : by.organisation().value();
        this.reporter = by.account() == null ? null : by.account().value();
        this.reporterName = by.name();
        this.reach = by.reach();
        this.happenedAt = happened(told.happenedAt(), now);
        this.text = text(told.text());
        this.reportedAt = now;
        this.relayDueAt = past == null ? now.plus(RELAY_WITHIN) : null;
        this.reachedAt = past == null ? null : now;
    }

    private static Instant happened(Instant told, Instant now) {
        if (told.isAfter(now)) {
            throw new RuleBroken("report.future");
        }
        return told;
    }

    static String text(String typed) {
        String clean = typed.strip().replace("\0", "");
        if (clean.isEmpty() || clean.length() > TEXT) {
            throw new RuleBroken("report.text", TEXT);
        }
        MarkingWords.demandNone(clean);
        return clean;
    }

    /** The manager hands it on. */
    void relay(AccountId by, String note, Instant now) {
        demandAtManager();
        relayedAt = now;
        relayedBy = by.value();
        relayNote = note.isBlank() ? null : text(note);
        reachedAt = now;
    }

    /** The manager has left it lying. */
    void escalate(Instant now) {
        demandAtManager();
        escalatedAt = now;
        reachedAt = now;
    }

    private void demandAtManager() {
        if (state() != ReportState.AT_MANAGER) {
            throw Refused.conflict("report.passed");
        }
    }

    /** Somebody of the office says that it is there. */
    void receive(AccountId by, Instant now) {
        if (state() != ReportState.AT_OFFICE) {
            throw Refused.conflict("report.received");
        }
        receivedAt = now;
        receivedBy = by.value();
    }

    void became(IncidentId opened) {
        incident = opened.value();
    }

    ReportState state() {
        if (receivedAt != null) {
            return ReportState.RECEIVED;
        }
        return reachedAt == null ? ReportState.AT_MANAGER : ReportState.AT_OFFICE;
    }

    boolean isOf(AccountId account) {
        return account.value().equals(reporter);
    }

    ReportRow row() {
        return new ReportRow(
                id(),
                number(),
                kind,
                act,
                channel,
                route,
                directReason,
                state(),
                reporterName,
                reach,
                happenedAt,
                text,
                new ReportRow.Times(reportedAt, relayDueAt, relayedAt, escalatedAt, reachedAt, receivedAt),
                relayNote,
                incident().orElse(null));
    }

    ReportId id() {
        return new ReportId(id);
    }

    ReportNumber number() {
        return new ReportNumber(year, serial);
    }

    Optional<IncidentId> incident() {
        return Optional.ofNullable(incident).map(IncidentId::new);
    }

    Optional<UUID> contract() {
        return Optional.ofNullable(contract);
    }

    Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    Optional<AccountId> reporter() {
        return Optional.ofNullable(reporter).map(AccountId::new);
    }

    Route route() {
        return route;
    }
}
