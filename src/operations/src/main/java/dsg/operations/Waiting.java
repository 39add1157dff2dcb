package dsg.operations;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this process to become true. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Waiting() {}

    /** Whether it became true in time; gives up at once when {@code hope} is lost. */
    static boolean until(BooleanSupplier wanted, BooleanSupplier hope, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end || !hope.getAsBoolean()) {
                return wanted.getAsBoolean();
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.", e);
        }
    }
}
