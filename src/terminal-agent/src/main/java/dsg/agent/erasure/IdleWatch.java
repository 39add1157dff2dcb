package dsg.agent.erasure;

/**
 * When an idle machine shuts down: after so long without a key, movement or touch, a countdown that everybody sees, and only where nothing
 * runs that must not be cut off (T31). Times are by a clock that nobody sets, in nanoseconds.
 */
final class IdleWatch {

    private final long idleFor;
    private final long warnFor;
    private long warnedAt = -1;

    IdleWatch(long idleFor, long warnFor) {
        this.idleFor = idleFor;
        this.warnFor = warnFor;
    }

    /** What to do. */
    enum Step {
        NOTHING,
        WARN,
        SHUT_DOWN
    }

    /**
     * One look.
     *
     * @param now by the clock that nobody sets
     * @param idle since the last key, movement or touch
     * @param busy whether something runs that must not be cut off, or the terminal is held
     */
    Step look(long now, long idle, boolean busy) {
        if (busy || idle < idleFor) {
            warnedAt = -1;
            return Step.NOTHING;
        }
        if (warnedAt < 0) {
            warnedAt = now;
        }
        return now - warnedAt >= warnFor ? Step.SHUT_DOWN : Step.WARN;
    }

    /** Until the machine shuts down; -1 where it is not counting. */
    long left(long now) {
        return warnedAt < 0 ? -1 : Math.max(0, warnFor - (now - warnedAt));
    }
}
