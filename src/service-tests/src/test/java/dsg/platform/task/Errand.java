package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler that counts, and fails as often as the key says after its last slash; where the key says so, as what lacks a class. */
@ApplicationScoped
public class Errand implements TaskHandler {

    static final String KIND = "test.errand";

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Occasion task) {
        runs.computeIfAbsent(task.key(), key -> new AtomicInteger()).incrementAndGet();
        if (task.failures() < Integer.parseInt(task.key().replaceAll(".*/", ""))) {
            if (task.key().contains("/unlinked/")) {
                throw new NoClassDefFoundError("on purpose");
            }
            throw new IllegalStateException("not yet");
        }
    }

    @Override
    public Duration pauseAfter(int failures) {
        return Duration.ofMillis(100);
    }

    int runs(String key) {
        return runs.getOrDefault(key, new AtomicInteger()).get();
    }
}
