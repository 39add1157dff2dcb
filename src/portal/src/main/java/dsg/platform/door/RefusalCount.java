package dsg.platform.door;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many requests were refused at the threshold: a number for each reason, and nothing that grows. */
public final class RefusalCount {

    private static final Map<BareRefusal, AtomicLong> COUNTS = Arrays.stream(BareRefusal.values())
            .collect(Collectors.toMap(Function.identity(), each -> new AtomicLong()));

    private RefusalCount() {}

    /** Also puts back what was taken and could not be written. */
    public static void add(BareRefusal reason, long number) {
        of(reason).addAndGet(number);
    }

    /** How many there were since the last time; counting begins anew. */
    public static long take(BareRefusal reason) {
        return of(reason).getAndSet(0);
    }

    private static AtomicLong of(BareRefusal reason) {
        return COUNTS.getOrDefault(reason, new AtomicLong());
    }
}
