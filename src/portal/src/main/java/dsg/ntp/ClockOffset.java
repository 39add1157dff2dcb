package dsg.ntp;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock as an edge has measured it last. */
@Entity
class ClockOffset {

    /** Which clock, measured from where. */
    @Embeddable
    record Place(String edge, String address) implements Serializable {}

    @EmbeddedId
    private Place place;

    private @Nullable UUID terminal;
    private long millis;
    private boolean reached;
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected ClockOffset() {}

    ClockOffset(Place place, @Nullable UUID terminal, long millis, boolean reached, Instant now) {
        this.place = place;
        hear(terminal, millis, reached, now);
    }

    final void hear(@Nullable UUID known, long measured, boolean answered, Instant now) {
        terminal = known;
        millis = measured;
        reached = answered;
        seenAt = now;
    }

    /** @param names of terminals */
    OffsetRow row(Map<UUID, String> names, int limit) {
        return new OffsetRow(
                place.edge(),
                place.address(),
                terminal == null ? "" : names.getOrDefault(terminal, ""),
                millis,
                reached,
                reached && Math.abs(millis) > limit,
                seenAt);
    }
}
