package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A duty that comes back once a day, and counts. */
@ApplicationScoped
public class Rarity implements RecurringTask {

    static final String KIND = "test.rarity";

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean hasOwnThread() {
        return true;
    }

    @Override
    public void run() {
        runs.incrementAndGet();
    }

    int runs() {
        return runs.get();
    }
}
