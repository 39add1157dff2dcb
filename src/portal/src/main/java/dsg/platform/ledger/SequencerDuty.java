package dsg.platform.ledger;

import dsg.platform.task.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Twice a second on every server; the lock has one of them do it. Beside that each looks now and then whether all that it wrote is there. */
@ApplicationScoped
class SequencerDuty implements RecurringTask {

    private static final Duration EVERY = Duration.ofMillis(500);
    /** Longer than any transaction may last. */
    private static final Duration SETTLED = Duration.ofMinutes(6);

    private static final Duration COUNT = Duration.ofMinutes(1);

    private final Deque<Counted> counts = new ArrayDeque<>();
    private long told;

    @Inject
    Sequencer sequencer;

    @Inject
    WriterKeys keys;

    private record Counted(long nanos, WriterKeys.Count count) {}

    @Override
    public String kind() {
        return "audit.sequence";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean isOfEveryServer() {
        return true;
    }

    @Override
    public void run() {
        try {
            while (sequencer.step() > 0) {
                // what has come meanwhile
            }
            recount(System.nanoTime());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized void recount(long now) throws SQLException {
        Counted newest = counts.peekLast();
        if (newest == null || now - newest.nanos() >= COUNT.toNanos()) {
            keys.count().ifPresent(count -> counts.addLast(new Counted(now, count)));
        }
        Counted oldest = counts.peekFirst();
        if (oldest != null && now - oldest.nanos() >= SETTLED.toNanos()) {
            counts.removeFirst();
            if (oldest.count().rows() > told) {
                sequencer.recount(told + 1, oldest.count());
                told = oldest.count().rows();
            }
        }
    }
}
