package dsg.platform.task;

import java.time.Duration;

/** How long to wait before the next try. */
final class Pause {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int MOST_DOUBLINGS = 8;

    private Pause() {}

    /** Two seconds after the first failure, then twice as long each time, at most some nine minutes. */
    static Duration doubled(int failures) {
        return FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
    }
}
