package dsg.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a session lasts.
 *
 * @param idle without activity
 * @param absolute in all, whatever happens
 */
record SessionLimits(Duration idle, Duration absolute) {

    /** Why a session is over at this instant; empty while it lasts. The last instant of either time still counts. */
    Optional<EndReason> passed(Instant started, Instant used, Instant now) {
        if (now.isAfter(started.plus(absolute))) {
            return Optional.of(EndReason.ABSOLUTE);
        }
        return now.isAfter(used.plus(idle)) ? Optional.of(EndReason.IDLE) : Optional.empty();
    }

    SessionTime left(Instant started, Instant used, Instant now) {
        return new SessionTime(Duration.between(now, used.plus(idle)), Duration.between(now, started.plus(absolute)));
    }
}
