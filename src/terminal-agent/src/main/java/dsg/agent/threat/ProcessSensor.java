package dsg.agent.threat;

import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees programs begin, by looking often: one that ends between two looks is not seen. A program that becomes another one in place is
 * seen again.
 */
final class ProcessSensor {

    private static final LogSource SOURCE = new LogSource("linux", "process_creation", null);

    private final ProcessTable table;
    private final Clock clock;
    private final Map<Integer, ProcessTable.Running> known = new HashMap<>();
    private boolean looked;

    ProcessSensor(ProcessTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Tells of every program that is new since the last look; the first look tells of none. */
    void look(Consumer<Event> told) {
        List<Integer> ids = table.ids();
        for (int id : ids) {
            Optional<ProcessTable.Running> now = table.find(id);
            if (now.isPresent() && !now.get().image().isEmpty()) {
                ProcessTable.Running before = known.put(id, now.get());
                if (looked && (before == null || isAnother(before, now.get()))) {
                    told.accept(event(now.get()));
                }
            }
        }
        Set<Integer> there = new HashSet<>(ids);
        known.keySet().retainAll(there);
        looked = true;
    }

    /** The group of a program that was seen, also when it has ended just now. */
    Optional<Integer> group(int id) {
        return table.find(id).or(() -> Optional.ofNullable(known.get(id))).map(ProcessTable.Running::group);
    }

    private static boolean isAnother(ProcessTable.Running before, ProcessTable.Running now) {
        return before.started() != now.started()
                || !before.image().equals(now.image())
                || !before.commandLine().equals(now.commandLine());
    }

    private Event event(ProcessTable.Running running) {
        ProcessTable.Running parent = known.get(running.parent());
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("ProcessId", Integer.toString(running.id()));
        fields.put("Image", running.image());
        fields.put("CommandLine", running.commandLine());
        fields.put("User", running.user());
        fields.put("ParentProcessId", Integer.toString(running.parent()));
        fields.put("ParentImage", parent == null ? "" : parent.image());
        fields.put("ParentCommandLine", parent == null ? "" : parent.commandLine());
        return new Event(SOURCE, clock.instant(), fields);
    }
}
