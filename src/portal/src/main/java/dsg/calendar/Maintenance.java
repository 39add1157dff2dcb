package dsg.calendar;

import dsg.platform.access.AccountId;
import dsg.platform.access.RuleBroken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which a service that runs around the clock will not (B3). One that is called off stays, so that it can be seen. */
@Entity
class Maintenance {

    private static final int LONGEST_WORDS = 500;
    private static final Duration LONGEST = Duration.ofDays(7);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "from_instant")
    private Instant from;

    @Column(name = "until_instant")
    private Instant until;

    private String words;

    /** Where alone it is felt; null: everywhere. */
    private @Nullable UUID site;

    private UUID announcedBy;
    private Instant announcedAt;
    private @Nullable UUID calledOffBy;
    private @Nullable Instant calledOffAt;

    @SuppressWarnings("NullAway.Init")
    protected Maintenance() {}

    Maintenance(Instant from, Instant until, String words, @Nullable UUID site, AccountId by, Instant now) {
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new RuleBroken("calendar.maintenance.span", LONGEST.toDays());
        }
        if (!from.isAfter(now)) {
            throw new RuleBroken("calendar.maintenance.past");
        }
        String plain = words.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_WORDS) {
            throw new RuleBroken("calendar.maintenance.words.length", LONGEST_WORDS);
        }
        this.id = UUID.randomUUID();
        this.from = from;
        this.until = until;
        this.words = plain;
        this.site = site;
        this.announcedBy = by.value();
        this.announcedAt = now;
    }

    /** What has begun cannot be called off any more. */
    void callOff(AccountId by, Instant now) {
        if (stateAt(now) != MaintenanceState.PLANNED) {
            throw new RuleBroken("calendar.maintenance.over");
        }
        calledOffBy = by.value();
        calledOffAt = now;
    }

    Optional<UUID> site() {
        return Optional.ofNullable(site);
    }

    UUID id() {
        return id;
    }

    MaintenanceRow row(Instant now) {
        return new MaintenanceRow(id, from, until, words, site, stateAt(now));
    }

    private MaintenanceState stateAt(Instant now) {
        if (calledOffAt != null) {
            return MaintenanceState.CALLED_OFF;
        }
        if (now.isBefore(from)) {
            return MaintenanceState.PLANNED;
        }
        return now.isBefore(until) ? MaintenanceState.RUNNING : MaintenanceState.OVER;
    }
}
