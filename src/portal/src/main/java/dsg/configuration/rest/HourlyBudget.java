package dsg.configuration.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one terminal may bring within an hour: who holds its key alone must not be able to fill the log. What is refused by it is not
 * lost, the agent brings it again. In memory, and each server counts for itself: so much and no more times two is a bound as well. Only
 * registered terminals come here, so that there are as many places as terminals.
 */
@ApplicationScoped
class HourlyBudget {

    private static final Duration HOUR = Duration.ofHours(1);

    /** What is counted. */
    enum Share {
        /** Each may become a row of the log or of another table; evidence is one of them. */
        REPORTS,
        BYTES,
        /** Each is a row for ever. */
        STREAMS,
        /** Reports that nobody can read, and gaps: each is a row of the audit log. */
        REMARKS
    }

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    private final Map<Share, Long> most;

    @Inject
    HourlyBudget(
            @ConfigProperty(name = "dsg.agent.hourly.reports", defaultValue = "20000") long reports,
            @ConfigProperty(name = "dsg.agent.hourly.bytes", defaultValue = "268435456") long bytes,
            @ConfigProperty(name = "dsg.agent.hourly.streams", defaultValue = "60") long streams,
            @ConfigProperty(name = "dsg.agent.hourly.remarks", defaultValue = "300") long remarks) {
        this.most = Map.of(Share.REPORTS, reports, Share.BYTES, bytes, Share.STREAMS, streams, Share.REMARKS, remarks);
    }

    /** For the container's proxies, which hold nothing. */
    HourlyBudget() {
        this(0, 0, 0, 0);
    }

    /** One terminal's hour. */
    private static final class Window {

        private final Instant begun;
        private final Map<Share, Long> used = new EnumMap<>(Share.class);
        private final Map<Share, Instant> told = new EnumMap<>(Share.class);

        Window(Instant begun) {
            this.begun = begun;
        }

        boolean holds(Instant now) {
            return !now.isBefore(begun) && now.isBefore(begun.plus(HOUR));
        }
    }

    /** @param first whether this is the first time in this hour that the share was spent, so that it is written down */
    record Spent(Share share, boolean first, Duration left) {}

    /** Takes it, or says that it is spent; then nothing is taken. */
    Optional<Spent> take(String terminal, Share share, long much, Instant now) {
        Window window =
                windows.compute(terminal, (name, last) -> last == null || !last.holds(now) ? new Window(now) : last);
        synchronized (window) {
            long used = window.used.getOrDefault(share, 0L);
            if (used + much <= most.getOrDefault(share, 0L)) {
                window.used.put(share, used + much);
                return Optional.empty();
            }
            boolean first = window.told.putIfAbsent(share, now) == null;
            return Optional.of(new Spent(share, first, Duration.between(now, window.begun.plus(HOUR))));
        }
    }
}
