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

/** A site's line from one day to another. */
@Entity
class SiteLine {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID site;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private LocalDate fromDay;
    private @Nullable LocalDate untilDay;
    private UUID registeredBy;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected SiteLine() {}

    SiteLine(UUID site, LineKind kind, LocalDate from, AccountId by, Instant now) {
        this.id = UUID.randomUUID();
        this.site = site;
        this.kind = kind;
        this.fromDay = from;
        this.registeredBy = by.value();
        this.registeredAt = now;
    }

    /** Its last day. */
    void end(LocalDate last) {
        if (untilDay != null) {
            throw new RuleBroken("line.ended");
        }
        if (last.isBefore(fromDay)) {
            throw new RuleBroken("line.end.early");
        }
        untilDay = last;
    }

    UUID site() {
        return site;
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }

    LineRow row(LocalDate today) {
        return new LineRow(id, kind, fromDay, untilDay, isOn(today));
    }
}
