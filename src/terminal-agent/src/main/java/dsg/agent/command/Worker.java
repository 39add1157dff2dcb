package dsg.agent.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One thread for what takes longer than the duties' own thread may wait. What waits already is not asked for twice. */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Worker.class.getName());

    private final String name;
    private final ExecutorService thread;
    private final AtomicInteger waiting = new AtomicInteger();

    /** Begins a thread of this name. */
    public Worker(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Does it when its turn comes. */
    public void execute(Work work) {
        waiting.incrementAndGet();
        thread.execute(() -> {
            waiting.decrementAndGet();
            call(work);
        });
    }

    /** Does it, unless something waits or runs already. */
    public void whenIdle(Work work) {
        if (waiting.get() == 0) {
            execute(work);
        }
    }

    private void call(Work work) {
        try {
            work.run();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException failure) {
            LOG.log(Level.WARNING, name + " has failed", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
