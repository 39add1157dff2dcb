package dsg.edge.program;

import dsg.edge.core.Sighting;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * What has been seen and was not told yet, numbered without gap from this start of the program on: what is brought twice counts once,
 * what had to be thrown away is missed by its numbers. How things are now, as tunnels and clocks, is told once and not kept.
 */
final class Outbox {

    private static final int MOST = 20_000;
    private static final int AT_ONCE = 1_000;
    private static final List<String> PASSING = List.of("LINE", "CLOCK");

    private final String stream = "run-" + UUID.randomUUID();
    private final Deque<Sighting> waiting = new ArrayDeque<>();
    private List<Sighting> standing = List.of();
    private long first = 1;

    void add(List<Sighting> sightings) {
        standing =
                sightings.stream().filter(each -> PASSING.contains(each.kind())).toList();
        sightings.stream().filter(each -> !PASSING.contains(each.kind())).forEach(waiting::addLast);
        while (waiting.size() > MOST) {
            waiting.removeFirst();
            first++;
        }
    }

    /** How many of those that wait go into the next report. */
    int next() {
        return Math.min(AT_ONCE, waiting.size());
    }

    String report(long applied, int number) {
        return Json.createObjectBuilder()
                .add("applied", applied)
                .add("stream", stream)
                .add("first", first)
                .add("sightings", array(new ArrayList<>(waiting).subList(0, number)))
                .add("standing", array(standing))
                .build()
                .toString();
    }

    void told(int number) {
        for (int i = 0; i < number; i++) {
            waiting.removeFirst();
        }
        first += number;
    }

    private static JsonArrayBuilder array(List<Sighting> sightings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Sighting each : sightings) {
            JsonObjectBuilder facts = Json.createObjectBuilder();
            each.facts().forEach(facts::add);
            array.add(Json.createObjectBuilder()
                    .add("at", each.at().toString())
                    .add("kind", each.kind())
                    .add("facts", facts));
        }
        return array;
    }
}
