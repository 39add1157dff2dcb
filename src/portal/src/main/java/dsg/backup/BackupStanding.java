package dsg.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a duty stands.
 *
 * @param lastGood when it last went well; null: never
 * @param state what that means at the moment
 */
public record BackupStanding(BackupDuty duty, @Nullable Instant lastGood, State state) {

    /** {@code NEVER} is as bad as {@code OLD}. */
    public enum State {
        GOOD,
        /** The last one failed; an older one is young enough. */
        FAILED,
        OLD,
        NEVER
    }

    static BackupStanding of(BackupDuty duty, Optional<Instant> lastGood, boolean lastFailed, Instant now) {
        Instant good = lastGood.orElse(null);
        if (good == null) {
            return new BackupStanding(duty, null, State.NEVER);
        }
        if (Duration.between(good, now).compareTo(duty.longest()) > 0) {
            return new BackupStanding(duty, good, State.OLD);
        }
        return new BackupStanding(duty, good, lastFailed ? State.FAILED : State.GOOD);
    }

    public boolean isGood() {
        return state == State.GOOD;
    }
}
