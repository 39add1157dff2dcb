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
    private @Nullable Instant replacedAt;
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

    /** Makes room for a line from this day on; one that began on that very day was never a day's line. */
    void giveWay(LocalDate next, Instant now) {
        if (untilDay == null && next.equals(fromDay)) {
            untilDay = fromDay;
            replacedAt = now;
        } else {
            end(next.minusDays(1));
        }
    }

    UUID site() {
        return site;
    }

    boolean isOn(LocalDate day) {
        return replacedAt == null && !day.isBefore(fromDay) && (untilDay == null || !day.isAfter(untilDay));
    }

    LineRow row(LocalDate today) {
        return new LineRow(id, kind, fromDay, untilDay, isOn(today));
    }
}
