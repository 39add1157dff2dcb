package dsg.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the refusals before login. Anybody who reaches a listener can be refused any number of times, so there is one counter
 * per listener and reason and nothing that grows.
 */
@ApplicationScoped
class RefusalTally {

    /** What was counted of one listener and reason. */
    record Count(Listener source, Refusal reason, long number) {}

    private final Map<Listener, Map<Refusal, AtomicLong>> counters = new EnumMap<>(Listener.class);

    RefusalTally() {
        for (Listener source : Listener.values()) {
            Map<Refusal, AtomicLong> ofSource = new EnumMap<>(Refusal.class);
            for (Refusal reason : Refusal.values()) {
                ofSource.put(reason, new AtomicLong());
            }
            counters.put(source, ofSource);
        }
    }

    void add(Listener source, Refusal reason) {
        add(new Count(source, reason, 1));
    }

    /** Also puts back what was taken and could not be written. */
    void add(Count count) {
        counters.getOrDefault(count.source(), Map.of())
                .getOrDefault(count.reason(), new AtomicLong())
                .addAndGet(count.number());
    }

    /** What was counted since the last time, without the zeros; counting begins anew. */
    List<Count> take() {
        List<Count> taken = new ArrayList<>();
        counters.forEach((source, reasons) -> reasons.forEach((reason, counter) -> {
            long number = counter.getAndSet(0);
            if (number > 0) {
                taken.add(new Count(source, reason, number));
            }
        }));
        return taken;
    }
}
