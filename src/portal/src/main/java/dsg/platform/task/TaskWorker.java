package dsg.platform.task;

import dsg.platform.access.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one worker of this server: looks every second, and at once when a task was written here, what is due, and has a few threads do
 * it. Several servers share the rows by their locks.
 */
@ApplicationScoped
class TaskWorker {

    private static final Logger LOG = Logger.getLogger(TaskWorker.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration ALARM = Duration.ofMinutes(1);
    private static final int THREADS = 3;

    /** Lanes of kinds that must not keep the others waiting, by kind. */
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private final AtomicBoolean called = new AtomicBoolean();

    @Inject
    @Any
    Instance<RecurringTask> duties;

    @Inject
    TaskTable table;

    @Inject
    TaskRunning running;

    @Inject
    TaskAlarm alarm;

    @Inject
    Repetition repetition;

    @Inject
    Clock clock;

    /** That of all other kinds. */
    @Inject
    Lane common;

    @Inject
    Instance<Lane> more;

    private Map<String, RecurringTask> shared = Map.of();

    @PostConstruct
    void prepare() {
        common.open(THREADS);
    }

    /** Looks from now on. */
    void start() {
        shared = duties.stream()
                .filter(duty -> !duty.isOfEveryServer())
                .collect(Collectors.toUnmodifiableMap(RecurringTask::kind, Function.identity()));
        shared.values().stream().filter(RecurringTask::hasOwnThread).forEach(duty -> open(duty.kind(), 1));
        running.threads().forEach(this::open);
        running.enter(shared.keySet());
        duties.stream().filter(RecurringTask::isOfEveryServer).forEach(this::repeat);
        // beside the threads of the tasks, so that it speaks where those stand still
        repetition.every(ALARM, "Late tasks could not be told", alarm::raise);
        repetition.every(LOOK, "Tasks could not be looked for", this::look);
    }

    private void open(String kind, int threads) {
        Lane lane = more.get();
        lane.open(threads);
        lanes.put(kind, lane);
    }

    private void repeat(RecurringTask duty) {
        repetition.atOnceAndEvery(duty.every(), "The duty " + duty.kind() + " failed", () -> running.perform(duty));
    }

    /** However many tasks a transaction has written, and however many end at this moment: one look finds them all. */
    void scheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskScheduled event) {
        if (called.compareAndSet(false, true)) {
            common.take(called, this::look);
        }
    }

    private void look() {
        called.set(false);
        Set<String> kinds = Stream.concat(shared.keySet().stream(), running.readyKinds().stream())
                .collect(Collectors.toUnmodifiableSet());
        table.waitingAt(clock.instant(), kinds, inHand()).forEach(this::take);
    }

    /** What one kind keeps waiting here is not to fill the view of the others. */
    private Set<Object> inHand() {
        return Stream.concat(Stream.of(common), lanes.values().stream())
                .flatMap(lane -> lane.inHand().stream())
                .filter(UUID.class::isInstance)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void take(TaskTable.Waiting task) {
        lanes.getOrDefault(task.kind(), common).take(task.id(), () -> work(task));
    }

    private void work(TaskTable.Waiting task) {
        RecurringTask duty = shared.get(task.kind());
        try {
            if (duty == null) {
                running.run(task.id());
            } else if (running.begin(task.id(), duty.every())) {
                running.perform(duty);
                running.ended(task.id(), duty.every());
            }
        } catch (NotYet later) {
            LOG.log(Level.WARNING, "The task {0} is tried again: {1}", new Object[] {task, later.getMessage()});
            note(task, duty, String.valueOf(later.getMessage()));
        } catch (Throwable failure) {
            // whatever a service throws, a class that is missing and a transaction's undeclared exception too: not
            // noted, it would be tried every second for ever
            LOG.log(Level.WARNING, failure, () -> "The task " + task + " failed and is tried again");
            note(
                    task,
                    duty,
                    failure instanceof Refused refused
                            ? refused.code()
                            : failure.getClass().getSimpleName());
        }
    }

    private void note(TaskTable.Waiting task, @Nullable RecurringTask duty, String why) {
        if (duty == null) {
            running.failed(task.id(), why);
        } else {
            running.failed(task.id(), why, duty.every());
        }
    }
}
