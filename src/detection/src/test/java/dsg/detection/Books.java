package dsg.detection;

import dsg.detection.event.Event;
import dsg.detection.event.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules and events for tests, as short as they can be written. */
final class Books {

    static final Instant NOON = Instant.parse("2026-11-28T03:00:00Z");
    private static final LogSource LINUX = new LogSource("linux", "process_creation", null);

    private Books() {}

    /** A book of one rule whose detection section this is, indented by four. */
    static RuleBook detecting(String detection) {
        return RuleBook.read("title: R\nlogsource:\n    product: linux\ndetection:\n" + detection);
    }

    /** Whether a rule with these fields as its one selection matches an event with those. */
    static boolean matches(String fields, Map<String, @Nullable Object> event) {
        return isFound(detecting("    s:\n" + fields.indent(8) + "    condition: s\n"), event);
    }

    static boolean isFound(RuleBook book, Map<String, @Nullable Object> fields) {
        return !new Detector(book, Duration.ZERO, Limits.USUAL)
                .see(new Event(LINUX, NOON, fields))
                .isEmpty();
    }

    /** An event some seconds after noon; names and values in turn. */
    static Event at(long seconds, Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Event(LINUX, NOON.plusSeconds(seconds), fields);
    }

    /** What is found in the events, and in the hour after them. */
    static List<Finding> findings(RuleBook book, Duration lateness, Limits limits, Event... events) {
        Detector detector = new Detector(book, lateness, limits);
        List<Finding> findings = new ArrayList<>();
        Instant last = NOON;
        for (Event event : events) {
            findings.addAll(detector.see(event));
            last = event.time().isAfter(last) ? event.time() : last;
        }
        findings.addAll(detector.advance(last.plus(Duration.ofHours(25))));
        return findings;
    }

    static List<Finding> findings(RuleBook book, Event... events) {
        return findings(book, Duration.ZERO, Limits.USUAL, events);
    }
}
