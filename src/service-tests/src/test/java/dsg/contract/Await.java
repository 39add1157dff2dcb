package dsg.contract;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads or servers are about to do. */
final class Await {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 50_000_000L;

    private Await() {}

    static void that(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not so within a minute");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
