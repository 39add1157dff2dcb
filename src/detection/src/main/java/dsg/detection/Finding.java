package dsg.detection;

import dsg.detection.event.Event;
import dsg.detection.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A rule that matched.
 *
 * @param time of the event that completed it; for what was missing, the end of the time in which it was awaited
 * @param group the values by which a correlation counted, by field or alias
 * @param events that led to it, the oldest first; of many only the last ones
 * @param figure what a correlation came to: a number of events or values; empty for a single event
 */
public record Finding(Rule rule, Instant time, Map<String, String> group, List<Event> events, String figure) {}
