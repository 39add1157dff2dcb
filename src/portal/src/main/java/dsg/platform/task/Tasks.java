package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Where services leave what has to happen later: in the transaction of what it follows from, so that neither is there without the other. */
@ApplicationScoped
public class Tasks {

    @Inject
    TaskTable table;

    @Inject
    Clock clock;

    @Inject
    Event<TaskScheduled> scheduled;

    /**
     * Has the handler of this kind do it after this transaction, unless one of the same key waits for that already.
     *
     * @param key what it is about
     * @param dueAt now or earlier: as soon as this transaction is over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void schedule(String kind, String key, Instant dueAt) {
        if (table.ask(kind, key, dueAt)) {
            scheduled.fire(new TaskScheduled());
        }
    }

    /** Has a duty come back as soon as this transaction is over, instead of at its time. */
    @Transactional
    public void hasten(String duty) {
        table.hasten(duty, clock.instant());
        scheduled.fire(new TaskScheduled());
    }

    /** The clock was ahead and is right again: tasks of this kind, none of which is for later, are due now, whatever it had put off. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bringBack(String kind) {
        table.bringBack(kind, clock.instant());
        scheduled.fire(new TaskScheduled());
    }
}
