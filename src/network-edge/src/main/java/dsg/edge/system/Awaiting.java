package dsg.edge.system;

import dsg.edge.state.Broken;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Until a program that was just started answers. */
public final class Awaiting {

    private static final long LOOK_NANOS = 50_000_000;

    private Awaiting() {}

    /**
     * Looks again and again.
     *
     * @param rule what is broken when it does not come
     * @throws Broken when it has not come by then
     */
    public static void demand(String rule, Duration longest, BooleanSupplier come) {
        long end = System.nanoTime() + longest.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new Broken(rule, longest.toString());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
