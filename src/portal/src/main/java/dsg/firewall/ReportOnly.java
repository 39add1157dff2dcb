package dsg.firewall;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A while in which what no policy allows is noted and let pass, so that one sees what policies lack. It ends by itself. */
@Entity
@Table(name = "firewall_report_only")
class ReportOnly {

    private static final int LONGEST_REASON = 500;

    /** Longer than this nobody has to look at what would be refused. */
    private static final Duration LONGEST = Duration.ofDays(14);

    @Id
    private UUID id;

    @Version
    private long version;

    private Instant untilAt;
    private String because;

    @Enumerated(EnumType.STRING)
    private PolicyState state = PolicyState.PROPOSED;

    private @Nullable UUID approval;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportOnly() {}

    ReportOnly(Instant until, String because, AccountId by, Instant now) {
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("firewall.because", LONGEST_REASON);
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new RuleBroken("firewall.until.far", LONGEST.toDays());
        }
        this.id = UUID.randomUUID();
        this.untilAt = until;
        this.because = reason;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    void approve(UUID application) {
        move(PolicyState.PROPOSED, PolicyState.APPROVED);
        approval = application;
    }

    /** Declined or withdrawn. */
    void refuse(PolicyState next) {
        move(PolicyState.PROPOSED, next);
    }

    void end() {
        move(PolicyState.APPROVED, PolicyState.ENDED);
    }

    private void move(PolicyState from, PolicyState next) {
        if (state != from) {
            throw new RuleBroken("firewall.policy.over");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    Instant until() {
        return untilAt;
    }

    String because() {
        return because;
    }

    ReportOnlyRow row(Instant now) {
        return new ReportOnlyRow(id, untilAt, because, state, state == PolicyState.APPROVED && untilAt.isAfter(now));
    }
}
