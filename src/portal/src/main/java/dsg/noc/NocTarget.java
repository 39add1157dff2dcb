package dsg.noc;

import dsg.noc.probe.Health;
import dsg.noc.probe.Sighting;
import dsg.noc.probe.TargetKind;
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

/** Something that is watched, and how it is. */
@Entity
class NocTarget {

    /** One failed look may be chance. */
    private static final int CONFIRMED = 2;

    private static final int FLAPPING = 6;
    private static final Duration FLAPPING_WITHIN = Duration.ofMinutes(15);
    private static final Duration STEADY_AFTER = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Version
    private long version;

    private String key;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    private @Nullable String parent;
    private String label;
    private @Nullable UUID site;

    @Enumerated(EnumType.STRING)
    private Health health;

    private String detail;
    private Instant sinceAt;
    private int failures;
    private int flaps;
    private Instant flapsFrom;
    private @Nullable Instant expiresAt;
    private Instant watchedSince;
    private @Nullable Instant goneAt;

    @SuppressWarnings("NullAway.Init")
    protected NocTarget() {}

    NocTarget(Sighting first, Instant now) {
        this.id = UUID.randomUUID();
        this.key = first.key();
        this.kind = first.kind();
        this.health = first.health() == Health.DOWN ? Health.UNKNOWN : first.health();
        this.failures = first.health() == Health.DOWN ? 1 : 0;
        this.sinceAt = now;
        this.flapsFrom = now;
        this.watchedSince = now;
        describe(first);
    }

    /** Takes in how it was seen now. @return whether it counts as otherwise than before */
    boolean see(Sighting sighting, Instant now) {
        describe(sighting);
        goneAt = null;
        failures = sighting.health() == Health.DOWN ? Math.min(failures + 1, CONFIRMED) : 0;
        Health seen = sighting.health() == Health.DOWN && failures < CONFIRMED ? health : sighting.health();
        if (seen == health) {
            return false;
        }
        count(now);
        health = seen;
        sinceAt = now;
        return true;
    }

    private void describe(Sighting sighting) {
        parent = sighting.parent();
        label = sighting.label();
        site = sighting.site();
        detail = sighting.detail();
        expiresAt = sighting.expires() == null ? expiresAt : sighting.expires();
    }

    private void count(Instant now) {
        if (Duration.between(flapsFrom, now).compareTo(FLAPPING_WITHIN) > 0) {
            flaps = 0;
            flapsFrom = now;
        }
        flaps++;
    }

    /** Whether it changes so often that being well for a moment means nothing. */
    boolean isFlapping(Instant now) {
        return flaps >= FLAPPING && Duration.between(sinceAt, now).compareTo(STEADY_AFTER) < 0;
    }

    /** It could not be looked at: nobody can tell how it is. */
    void unseen(Instant now) {
        if (health != Health.UNKNOWN) {
            health = Health.UNKNOWN;
            sinceAt = now;
        }
    }

    /** The registers know it no more. */
    void gone(Instant now) {
        if (goneAt == null) {
            goneAt = now;
            health = Health.UNKNOWN;
            sinceAt = now;
        }
    }

    /** The time in which the registers did not know it, now that they do again: nobody can tell how it was. */
    Optional<NocOutage> absence(Instant now) {
        return Optional.ofNullable(goneAt).map(gone -> {
            NocOutage absence = new NocOutage(id, Health.UNKNOWN, false, gone);
            absence.end(now);
            return absence;
        });
    }

    boolean isGone() {
        return goneAt != null;
    }

    Standing standing() {
        return new Standing(key, parent, health);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    @Nullable
    UUID site() {
        return site;
    }

    Health health() {
        return health;
    }

    Instant since() {
        return sinceAt;
    }

    TargetRow row(Instant now) {
        return new TargetRow(
                id,
                key,
                kind,
                parent,
                label,
                health,
                detail,
                sinceAt,
                isFlapping(now),
                site,
                expiresAt,
                watchedSince,
                goneAt);
    }
}
