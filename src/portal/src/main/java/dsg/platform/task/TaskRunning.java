package dsg.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Each step of a task, a transaction of its own that holds its row: a server that dies lets go of it, and the next one takes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TaskRunning {

    @PersistenceContext
    EntityManager entities;

    @Inject
    TaskTable table;

    @Inject
    @Any
    Instance<TaskHandler> handlers;

    @Inject
    Clock clock;

    /** Enters the duties that the servers share, each once. */
    void enter(Collection<String> kinds) {
        kinds.forEach(kind -> table.enter(kind, "", clock.instant()));
    }

    /** Does it, where it waits and no other server has it. */
    @ActivateRequestContext
    void run(UUID id) {
        table.take(id, clock.instant()).ifPresent(task -> {
            handler(task.kind()).run(task.occasion());
            task.done(clock.instant());
        });
    }

    /** It did not succeed; why is kept for the provider, and it is tried again later. */
    void failed(UUID id, String why) {
        Task task = entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE);
        task.failed(
                why,
                clock.instant(),
                handler(task.kind()).pauseAfter(task.occasion().failures() + 1));
    }

    /** Takes a duty in hand; false where it is not its time, or another server has it. */
    boolean begin(UUID id, Duration every) {
        Instant now = clock.instant();
        Optional<Task> task = table.take(id, now);
        task.ifPresent(duty -> duty.begin(now, every));
        return task.isPresent();
    }

    /** Does a duty, outside any transaction: it makes its own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @ActivateRequestContext
    void perform(RecurringTask duty) {
        duty.run();
    }

    void ended(UUID id, Duration every) {
        entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE).ended(clock.instant(), every);
    }

    /** A duty did not succeed; it comes back at its time. */
    void failed(UUID id, String why, Duration every) {
        entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE).failed(why, clock.instant(), every);
    }

    /**
     * Kinds that somebody is there for, and can do at present; of others, as of a service that is gone, nothing is tried, and what
     * waits is told as late, unless its handler says that it cannot be done.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    Set<String> readyKinds() {
        return handlers.stream()
                .filter(TaskHandler::isReady)
                .map(TaskHandler::kind)
                .collect(Collectors.toSet());
    }

    /** Kinds that wait for what is not there at present. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Set<String> heldKinds() {
        return handlers.stream()
                .filter(handler -> !handler.isReady())
                .map(TaskHandler::kind)
                .collect(Collectors.toSet());
    }

    /** How many threads those kinds have that go in a lane of their own. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Map<String, Integer> threads() {
        return handlers.stream()
                .filter(handler -> handler.threads() > 0)
                .collect(Collectors.toUnmodifiableMap(TaskHandler::kind, TaskHandler::threads));
    }

    private TaskHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is there for " + kind));
    }
}
