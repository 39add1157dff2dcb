package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one group of a correlation remembers. Hits come in the order of their times. */
interface Window {

    /**
     * A match of one of the rules that are counted.
     *
     * @param rule which of them, by its place in the correlation
     */
    record Hit(int rule, Event event) {
        Instant time() {
            return event.time();
        }
    }

    /** It came true. */
    record Outcome(Instant time, List<Event> events, String figure) {}

    /** Takes the hit in; tells whether that completes what is looked for. */
    Optional<Outcome> hit(Hit hit);

    /** When to be asked {@link #over} next; empty where nothing is remembered any more. */
    Optional<Instant> deadline();

    /** Time has passed the deadline. */
    Optional<Outcome> over();

    /** How much was left out because a limit was reached. */
    default long lost() {
        return 0;
    }

    static Window of(CorrelationRule rule, Limits limits) {
        return switch (rule.type()) {
            case TEMPORAL -> new TogetherWindow(rule);
            case TEMPORAL_ORDERED -> new OrderedWindow(rule);
            case ABSENCE -> new AbsenceWindow(rule, limits);
            case VALUE_COUNT ->
                rule.decidesAtOnce() ? new DistinctWindow(rule, limits) : new ClosingWindow(rule, limits);
            case EVENT_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE ->
                rule.decidesAtOnce() ? new SlidingWindow(rule, limits) : new ClosingWindow(rule, limits);
        };
    }
}
