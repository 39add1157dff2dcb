package dsg.edge.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What waits to be told. There is room for so much; of what had to go the number is told. */
final class Log {

    private static final int MOST = 10_000;

    private final Deque<Sighting> waiting = new ArrayDeque<>();
    private long lost;

    void add(Sighting sighting) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
            lost++;
        }
        waiting.addLast(sighting);
    }

    List<Sighting> take() {
        List<Sighting> all = new ArrayList<>(waiting);
        if (lost > 0) {
            all.addFirst(new Sighting(all.getFirst().at(), "LOST", Map.of("number", String.valueOf(lost))));
        }
        waiting.clear();
        lost = 0;
        return all;
    }
}
