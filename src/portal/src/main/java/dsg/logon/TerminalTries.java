package dsg.logon;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many tries of one factor failed on one terminal, whoever's accounts they were for (T27). */
@Entity
class TerminalTries {

    /** Several people share a terminal, and each may fail a few times in a quarter of an hour. */
    static final int MOST = 20;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration LOCK = Duration.ofMinutes(30);

    @Id
    private UUID id;

    private UUID terminal;

    @Enumerated(EnumType.STRING)
    private LogonFactor factor;

    private int failures;
    private Instant since;
    private @Nullable Instant lockedUntil;

    @SuppressWarnings("NullAway.Init")
    protected TerminalTries() {}

    TerminalTries(UUID terminal, LogonFactor factor, Instant now) {
        this.id = UUID.randomUUID();
        this.terminal = terminal;
        this.factor = factor;
        this.since = now;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /**
     * Counts a try as failed, before it is made.
     *
     * @return whether it is the last one
     */
    boolean attempt(Instant now) {
        if (lockedUntil != null || now.isAfter(since.plus(WINDOW))) {
            release();
            since = now;
        }
        failures++;
        if (failures >= MOST) {
            lockedUntil = now.plus(LOCK);
        }
        return lockedUntil != null;
    }

    /** It was right: only that one is taken back, so that nobody's own password clears the guesses at others'. */
    void succeeded() {
        failures = Math.max(0, failures - 1);
        if (failures < MOST) {
            lockedUntil = null;
        }
    }

    void release() {
        failures = 0;
        lockedUntil = null;
    }

    UUID terminal() {
        return terminal;
    }

    LogonFactor factor() {
        return factor;
    }

    LockedTerminal row(String name) {
        return new LockedTerminal(id, name, factor, lockedUntil == null ? since : lockedUntil);
    }
}
