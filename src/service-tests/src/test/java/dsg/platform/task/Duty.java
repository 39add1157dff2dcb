package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A duty that counts, and fails while it is told to. */
@ApplicationScoped
public class Duty implements RecurringTask {

    static final String KIND = "test.duty";

    final AtomicInteger runs = new AtomicInteger();
    final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        runs.incrementAndGet();
        if (failing.get()) {
            throw new IllegalStateException("on purpose");
        }
    }

    int runs() {
        return runs.get();
    }

    void fail(boolean now) {
        failing.set(now);
    }
}
