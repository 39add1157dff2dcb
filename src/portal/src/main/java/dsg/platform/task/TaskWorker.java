package dsg.platform.task;

import dsg.platform.access.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 3;

    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

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

    @Resource
    ManagedThreadFactory threads;

    private ExecutorService workers;
    private Map<String, RecurringTask> shared = Map.of();
    private Set<String> kinds = Set.of();

    @PostConstruct
    void prepare() {
        workers = Executors.newFixedThreadPool(THREADS, threads);
    }

    /** Looks from now on. */
    void start() {
        shared = duties.stream()
                .filter(duty -> !duty.isOfEveryServer())
                .collect(Collectors.toUnmodifiableMap(RecurringTask::kind, Function.identity()));
        kinds = Stream.concat(shared.keySet().stream(), running.kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
        running.enter(shared.keySet());
        duties.stream().filter(RecurringTask::isOfEveryServer).forEach(this::repeat);
        // beside the threads of the tasks, so that it speaks where those stand still
        repetition.every(ALARM, "Late tasks could not be told", alarm::raise);
        repetition.every(LOOK, "Tasks could not be looked for", this::look);
    }

    private void repeat(RecurringTask duty) {
        repetition.atOnceAndEvery(duty.every(), "The duty " + duty.kind() + " failed", () -> running.perform(duty));
    }

    /** What is in hand may end: a row whose transaction is left behind would be locked until that times out. */
    @PreDestroy
    void stop() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    void scheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskScheduled event) {
        workers.execute(this::look);
    }

    private void look() {
        table.waitingAt(clock.instant(), kinds).forEach(this::take);
    }

    private void take(TaskTable.Waiting task) {
        if (inHand.add(task.id())) {
            workers.execute(() -> {
                try {
                    work(task);
                } finally {
                    inHand.remove(task.id());
                }
            });
        }
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
        } catch (Throwable failure) {
            // whatever a service throws, a class that is missing and a transaction's undeclared exception too: not
            // noted, it would be tried every second for ever
            LOG.log(Level.WARNING, failure, () -> "The task " + task + " failed and is tried again");
            note(task, duty, failure);
        }
    }

    private void note(TaskTable.Waiting task, @Nullable RecurringTask duty, Throwable failure) {
        String why = failure instanceof Refused refused
                ? refused.code()
                : failure.getClass().getSimpleName();
        if (duty == null) {
            running.failed(task.id(), why);
        } else {
            running.failed(task.id(), why, duty.every());
        }
    }
}
