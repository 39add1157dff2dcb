package dsg.platform.task;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Repeats work for as long as the bean lives that holds it. */
@Dependent
public class Repetition {

    private static final Logger LOG = Logger.getLogger(Repetition.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Future<?>> running = new ArrayList<>();

    /** Held for reading by whatever is being done, for writing from the end on. */
    private final ReentrantReadWriteLock inHand = new ReentrantReadWriteLock();

    @Resource
    ManagedScheduledExecutorService executor;

    /**
     * Does the work after a pause, and again a pause after each end.
     *
     * @param failure what the log says when it went wrong
     */
    public void every(Duration pause, String failure, Runnable work) {
        repeat(pause, pause, failure, work);
    }

    /** As {@link #every}, the first time at once. */
    public void atOnceAndEvery(Duration pause, String failure, Runnable work) {
        repeat(Duration.ZERO, pause, failure, work);
    }

    private void repeat(Duration before, Duration pause, String failure, Runnable work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> survive(work, failure), before.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void survive(Runnable work, String failure) {
        if (!inHand.readLock().tryLock()) {
            return;
        }
        try {
            work.run();
        } catch (Throwable wrong) {
            // whatever it is, also what a transaction's interceptor throws undeclared: thrown on, it would end the
            // repetition for good, and what is due is still due at the next look
            LOG.log(Level.SEVERE, failure, wrong);
        } finally {
            inHand.readLock().unlock();
        }
    }

    /** What is being done may end: a transaction that is left behind keeps its rows locked until it times out. */
    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(false));
        try {
            if (!inHand.writeLock().tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("Work was left behind that did not end");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
