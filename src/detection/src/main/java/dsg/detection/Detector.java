package dsg.detection;

import dsg.detection.correlate.Correlator;
import dsg.detection.event.Event;
import dsg.detection.index.RuleIndex;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sees events and tells what they match. One detector is used by one thread at a time.
 *
 * <p>What one event matches is told at once. What several match together goes by the events' own times: matches are counted in the order
 * of these, once the watermark has passed them: the highest time seen, less the lateness that is allowed. A match that comes later than
 * that is not counted, and {@link #late} says so. When no events come, {@link #advance} lets time pass.
 */
public final class Detector {

    private record Counting(Correlator correlator, int position) {}

    private record Waiting(Rule rule, Event event, long number) {}

    private final RuleBook book;
    private final RuleIndex index;
    private final Duration lateness;
    private final Limits limits;
    private final List<Correlator> correlators = new ArrayList<>();
    private final Map<String, List<Counting>> counting = new HashMap<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.<Waiting, Instant>comparing(each -> each.event().time()).thenComparingLong(Waiting::number));

    private Instant watermark = Instant.MIN;
    private long number;
    private long late;
    private long lost;

    /**
     * A detector that has seen nothing.
     *
     * @param lateness how much later than others an event may come and still be counted
     */
    public Detector(RuleBook book, Duration lateness, Limits limits) {
        this.book = book;
        this.index = new RuleIndex(book.detections());
        this.lateness = lateness;
        this.limits = limits;
        for (CorrelationRule rule : book.correlations()) {
            Correlator correlator = new Correlator(rule, limits);
            correlators.add(correlator);
            for (int position = 0; position < rule.rules().size(); position++) {
                String id = book.get(rule.rules().get(position)).header().id();
                counting.computeIfAbsent(id, none -> new ArrayList<>()).add(new Counting(correlator, position));
            }
        }
    }

    /** What the event matches, and what time that has passed with it has completed. */
    public List<Finding> see(Event event) {
        List<Finding> findings = new ArrayList<>();
        index.matching(event, rule -> {
            if (!book.isSilent(rule)) {
                findings.add(new Finding(rule, event.time(), Map.of(), List.of(event), ""));
            }
            await(rule, event);
        });
        pass(event.time().minus(lateness), findings);
        return findings;
    }

    /** Lets time pass without an event, and tells what that has completed. */
    public List<Finding> advance(Instant now) {
        List<Finding> findings = new ArrayList<>();
        pass(now.minus(lateness), findings);
        return findings;
    }

    /** How many matches came too late to be counted. */
    public long late() {
        return late;
    }

    /** How many events and groups were left out because a limit was reached. */
    public long lost() {
        return lost + correlators.stream().mapToLong(Correlator::lost).sum();
    }

    private void await(Rule rule, Event event) {
        if (!counting.containsKey(rule.header().id())) {
            return;
        }
        if (event.time().isBefore(watermark)) {
            late++;
        } else if (waiting.size() >= limits.waiting()) {
            lost++;
        } else {
            waiting.add(new Waiting(rule, event, number++));
        }
    }

    private void pass(Instant to, List<Finding> findings) {
        watermark = to.isAfter(watermark) ? to : watermark;
        for (Waiting next = waiting.peek();
                next != null && !next.event().time().isAfter(watermark);
                next = waiting.peek()) {
            waiting.remove();
            passCorrelators(next.event().time(), findings);
            count(next.rule(), next.event(), findings);
        }
        passCorrelators(watermark, findings);
    }

    private void passCorrelators(Instant to, List<Finding> findings) {
        for (Correlator correlator : correlators) {
            correlator.pass(to).forEach(result -> found(correlator, result, findings));
        }
    }

    private void count(Rule rule, Event event, List<Finding> findings) {
        for (Counting each : counting.getOrDefault(rule.header().id(), List.of())) {
            each.correlator()
                    .count(each.position(), event)
                    .ifPresent(result -> found(each.correlator(), result, findings));
        }
    }

    /** A correlation's match counts in others as an event with the fields of the one that completed it. */
    private void found(Correlator correlator, Correlator.Result result, List<Finding> findings) {
        CorrelationRule rule = correlator.rule();
        if (!book.isSilent(rule)) {
            findings.add(new Finding(rule, result.time(), result.group(), result.events(), result.figure()));
        }
        Event last = result.events().getLast();
        Map<String, @Nullable Object> fields = new HashMap<>(last.fields());
        fields.putAll(result.group());
        count(rule, new Event(last.source(), result.time(), fields), findings);
    }
}
