package dsg.line;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line that is applied for: it begins on a day, and the one before ends on the day before that (R43). */
@Entity
class LineChange {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID site;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private LocalDate fromDay;
    private String because;

    @Enumerated(EnumType.STRING)
    private LineChangeState state = LineChangeState.PROPOSED;

    private @Nullable UUID approval;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected LineChange() {}

    LineChange(UUID site, LineKind kind, LocalDate from, String because, AccountId by, Instant now) {
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("line.because", LONGEST_REASON);
        }
        this.id = UUID.randomUUID();
        this.site = site;
        this.kind = kind;
        this.fromDay = from;
        this.because = reason;
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    void approve(UUID application) {
        over(LineChangeState.APPROVED);
        approval = application;
    }

    void over(LineChangeState next) {
        if (state != LineChangeState.PROPOSED) {
            throw new RuleBroken("line.change.over");
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    UUID site() {
        return site;
    }

    LineKind kind() {
        return kind;
    }

    LocalDate from() {
        return fromDay;
    }

    String because() {
        return because;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    ChangeRow row() {
        return new ChangeRow(id, site, kind, fromDay, because, state);
    }
}
