package dsg.platform.task;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Some threads of this server for one kind of work, each piece of which is in hand once at a time; they end with the bean that holds it. */
@Dependent
public class Lane {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<Object> inHand = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedThreadFactory factory;

    private @Nullable ExecutorService threads;
    private volatile boolean closing;

    /** To be called once, before anything else. */
    public void open(int most) {
        threads = Executors.newFixedThreadPool(most, factory);
    }

    /** Has this worked on as soon as a thread is free, unless it is in hand here already. */
    public void take(Object what, Runnable work) {
        if (inHand.add(what)) {
            Objects.requireNonNull(threads, "open").execute(() -> {
                try {
                    if (!closing) {
                        work.run();
                    }
                } finally {
                    inHand.remove(what);
                }
            });
        }
    }

    /** What is being worked on here, and what waits for a thread. */
    Set<Object> inHand() {
        return Set.copyOf(inHand);
    }

    /** What is being worked on may end: a row whose transaction is left behind would be locked until that times out. */
    @PreDestroy
    void stop() {
        ExecutorService ending = threads;
        if (ending == null) {
            return;
        }
        closing = true;
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                ending.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
