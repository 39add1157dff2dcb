package dsg.contract;

import dsg.platform.access.Unavailable;
import dsg.platform.audit.AuditLog;
import dsg.platform.audit.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The instant by which all rights of contracts are decided. It never goes back: the highest instant that any server has seen is stored,
 * and a server's clock that is a little behind it is overruled, one that is far behind it refuses everything and raises an alarm.
 */
@ApplicationScoped
public class ContractClock {

    /** How far a clock may be behind: clocks of two servers differ a little, and time services set them back a little. */
    static final Duration TOLERANCE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(ContractClock.class.getName());
    private static final Duration STORED_WITHIN = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_NANOS = 1_000_000_000;

    private final ReentrantLock looking = new ReentrantLock();

    @Inject
    Clock clock;

    @Inject
    HighestInstant stored;

    @Inject
    AuditLog audit;

    /** From here on a step forward is an alarm; nobody needs the gateway for a day without anybody having stopped it. */
    @Inject
    @ConfigProperty(name = "dsg.clock.jump", defaultValue = "P1D")
    Duration jump;

    /** What this server knows. Written under the lock only, or for a higher instant. */
    private record Known(Instant highest, Instant stored, int epoch, long lookedAt) {

        static final Known NOTHING = new Known(Instant.EPOCH, Instant.EPOCH, -1, 0);

        boolean isRead() {
            return epoch >= 0;
        }

        /** Whether this instant is to be stored before it is decided by: the first one, and one that may have jumped. */
        boolean isToBeStored(Instant instant) {
            return !isRead() || instant.isAfter(stored.plus(STORED_WITHIN));
        }
    }

    private volatile Known known = Known.NOTHING;

    /**
     * The instant to decide by.
     *
     * @throws Unavailable where the server's clock is behind what was decided by before, or the stored instant cannot be read
     */
    public Instant now() {
        Instant wall = clock.instant();
        Instant highest = see(wall);
        if (wall.isBefore(highest.minus(TOLERANCE))) {
            raiseBehind(highest, wall);
            throw new Unavailable("contract.clock.behind");
        }
        return highest;
    }

    /** The state of these terms now. */
    public ContractState stateOf(ContractTerms terms) {
        return terms.stateAt(now());
    }

    /** Somebody has settled the clock: what this server remembers gives way to what is stored. */
    void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockSettled event) {
        looking.lock();
        try {
            known = Known.NOTHING;
        } finally {
            looking.unlock();
        }
    }

    private Instant see(Instant wall) {
        Known before = known;
        boolean first = before.isToBeStored(wall);
        if (!first && System.nanoTime() - before.lookedAt() < LOOK_EVERY_NANOS) {
            return remember(wall);
        }
        if (first) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return remember(wall);
        }
        try {
            return look(wall);
        } finally {
            looking.unlock();
        }
    }

    private synchronized Instant remember(Instant wall) {
        Known now = known;
        if (wall.isAfter(now.highest())) {
            known = new Known(wall, now.stored(), now.epoch(), now.lookedAt());
        }
        return known.highest();
    }

    private Instant look(Instant wall) {
        Known before = known;
        Instant higher = before.isRead() && before.highest().isAfter(wall) ? before.highest() : wall;
        try {
            HighestInstant.Seen seen = stored.look(higher, before.epoch(), jump);
            learn(seen);
            record(ClockAlarmKind.JUMPED, seen.raised());
            return remember(wall);
        } catch (SQLException unreadable) {
            LOG.log(Level.WARNING, "The contracts' clock cannot be read", unreadable);
            throw new Unavailable("contract.clock.unreadable");
        }
    }

    /** Within an epoch the highest stays; what was seen in an earlier one is void. */
    private synchronized void learn(HighestInstant.Seen seen) {
        Known now = known;
        boolean higherHere = now.epoch() == seen.epoch() && now.highest().isAfter(seen.highest());
        Instant highest = higherHere ? now.highest() : seen.highest();
        known = new Known(highest, seen.highest(), seen.epoch(), System.nanoTime());
    }

    private void raiseBehind(Instant highest, Instant wall) {
        try {
            record(ClockAlarmKind.BEHIND, stored.raise(ClockAlarmKind.BEHIND, highest, wall));
        } catch (SQLException unwritten) {
            LOG.log(Level.SEVERE, "The alarm of the contracts' clock cannot be written", unwritten);
        }
    }

    /** @param alarm null where somebody has raised it already */
    private void record(ClockAlarmKind kind, @Nullable UUID alarm) {
        if (alarm != null) {
            LOG.log(Level.SEVERE, "The clock of this server is wrong, or it stood still for long: {0}", kind);
            audit.system("CLOCK_ALARM", Outcome.FAILED, "contract.clock." + kind, "clock-alarm", alarm, null);
        }
    }
}
