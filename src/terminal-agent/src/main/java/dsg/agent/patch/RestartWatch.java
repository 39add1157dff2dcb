package dsg.agent.patch;

/**
 * When a machine that patches want restarted is: after a countdown that everybody sees, which people may put off so often and for so long
 * as the policy says, and never while something runs that must not be cut off. Times are by a clock that nobody sets, in nanoseconds.
 */
final class RestartWatch {

    private final long warnFor;
    private final long putOffFor;
    private final int mostTimes;
    private int times;
    private long dueAt;
    private boolean counting;

    RestartWatch(long warnFor, long putOffFor, int mostTimes) {
        this.warnFor = warnFor;
        this.putOffFor = putOffFor;
        this.mostTimes = mostTimes;
    }

    /**
     * One look: true where the machine is to be restarted now.
     *
     * @param now by the clock that nobody sets
     * @param wanted whether something that was installed wants it, and its hours are open
     * @param busy whether something runs that must not be cut off, or the terminal is held
     */
    synchronized boolean look(long now, boolean wanted, boolean busy) {
        if (!wanted || busy) {
            counting = false;
            return false;
        }
        if (!counting) {
            counting = true;
            dueAt = now + warnFor;
        }
        return now - dueAt >= 0;
    }

    /** Puts it off; false where it is not counting, or was put off as often as it may be. */
    synchronized boolean putOff(long now) {
        if (!counting || times >= mostTimes) {
            return false;
        }
        times++;
        dueAt = now + putOffFor;
        return true;
    }

    /** Until the machine is restarted; -1 where it is not counting. */
    synchronized long left(long now) {
        return counting ? Math.max(0, dueAt - now) : -1;
    }

    /** How often it may still be put off. */
    synchronized int timesLeft() {
        return mostTimes - times;
    }
}
