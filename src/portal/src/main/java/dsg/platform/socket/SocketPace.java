package dsg.platform.socket;

import java.time.Duration;

/** What a browser may send in a breath: so many at once, and so many more each second after that (R145). */
public final class SocketPace {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final int burst;
    private final int eachSecond;
    private double left;
    private long countedAt = System.nanoTime();

    public SocketPace(int burst, int eachSecond) {
        this.burst = burst;
        this.eachSecond = eachSecond;
        left = burst;
    }

    /** Counts one more; whether it is more than that. */
    synchronized boolean isTooBusy() {
        long now = System.nanoTime();
        left = Math.min(burst, left + eachSecond * ((now - countedAt) / SECOND));
        countedAt = now;
        if (left < 1) {
            return true;
        }
        left--;
        return false;
    }
}
