package dsg.agent.channel;

import java.util.random.RandomGenerator;

/** How long to wait after failures: twice as long each time up to a bound, and never all terminals at the same moment. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final long first;
    private final long most;
    private final RandomGenerator dice;
    private int failures;

    /** Both in milliseconds. */
    Backoff(long first, long most, RandomGenerator dice) {
        this.first = first;
        this.most = most;
        this.dice = dice;
    }

    /** It went well: the next failure is the first. */
    void reset() {
        failures = 0;
    }

    /** Milliseconds to wait now, between half and the whole of what is due. */
    long next() {
        long due = Math.min(most, first << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return due / 2 + dice.nextLong(due / 2 + 1);
    }
}
