package dsg.agent.threat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds who goes on with the work of a program that had ended when its writing was told. A loop that begins a short program for each file
 * is the one at the guarded places whose children end one after the other; an idle shell that stands there has none.
 */
final class Successors {

    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final ProcessTable table;
    private final List<Path> guarded;

    Successors(ProcessTable table, List<Path> guarded) {
        this.table = table;
        this.guarded = List.copyOf(guarded);
    }

    /** The one that lives, with its group; empty where nobody's children have ended there in half a second. */
    Optional<RansomGuard.Culprit> of(RansomGuard.Culprit ended) {
        int own = (int) ProcessHandle.current().pid();
        Map<Integer, Long> before = table.ids().stream()
                .filter(id -> id != own && table.isAt(id, guarded))
                .collect(Collectors.toMap(
                        Function.identity(), id -> table.reaped(id).orElse(0)));
        long until = System.nanoTime() + LONGEST.toNanos();
        do {
            for (Map.Entry<Integer, Long> each : before.entrySet()) {
                OptionalLong now = table.reaped(each.getKey());
                Optional<ProcessTable.Running> loop =
                        now.orElse(0) > each.getValue() ? table.find(each.getKey()) : Optional.empty();
                if (loop.isPresent()) {
                    return Optional.of(new RansomGuard.Culprit(
                            loop.get().id(),
                            loop.get().group(),
                            ended.program(),
                            ended.last(),
                            ended.files(),
                            ended.canary()));
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < until);
        return Optional.empty();
    }
}
