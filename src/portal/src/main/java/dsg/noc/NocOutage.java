package dsg.noc;

import dsg.noc.probe.Health;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which a target was down, or nobody could tell. */
@Entity
class NocOutage {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID target;

    @Enumerated(EnumType.STRING)
    private Health health;

    private boolean planned;
    private Instant fromAt;
    private @Nullable Instant untilAt;

    @SuppressWarnings("NullAway.Init")
    protected NocOutage() {}

    NocOutage(UUID target, Health health, boolean planned, Instant from) {
        this.id = UUID.randomUUID();
        this.target = target;
        this.health = health;
        this.planned = planned;
        this.fromAt = from;
    }

    void end(Instant now) {
        untilAt = now;
    }

    UUID target() {
        return target;
    }

    boolean is(Health kind, boolean announced) {
        return health == kind && planned == announced;
    }

    Interval interval(Instant now) {
        return new Interval(target, health, planned, fromAt, untilAt == null ? now : untilAt);
    }

    /** Its time, to the present where it goes on. */
    record Interval(UUID target, Health health, boolean planned, Instant from, Instant until) {}
}
