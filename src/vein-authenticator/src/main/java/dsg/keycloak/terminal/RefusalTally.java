package dsg.keycloak.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Bounds what strangers can write into the event store: at most one event per reason and minute, carrying how many refusals it
 * stands for. Anybody who reaches the listener can be refused, so a row for each would let them fill the disk.
 */
final class RefusalTally {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private record Count(Instant reported, long since) {}

    private final Map<Refusal, Count> counts = new EnumMap<>(Refusal.class);
    private final Clock clock;

    RefusalTally(Clock clock) {
        this.clock = clock;
    }

    /** Counts one refusal; present when an event is due, with the number of refusals since the last one. */
    synchronized OptionalLong add(Refusal reason) {
        Instant now = clock.instant();
        Count count = counts.getOrDefault(reason, new Count(Instant.MIN, 0));
        long since = count.since() + 1;
        if (now.minus(INTERVAL).isBefore(count.reported())) {
            counts.put(reason, new Count(count.reported(), since));
            return OptionalLong.empty();
        }
        counts.put(reason, new Count(now, 0));
        return OptionalLong.of(since);
    }
}
