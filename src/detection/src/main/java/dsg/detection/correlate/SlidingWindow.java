package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Events of the last time span, counted or summed; true as soon as there is enough. What led to one finding does not count for the
 * next.
 */
final class SlidingWindow implements Window {

    /** One event, or several that had to be put together: they count as long as the last of them. */
    private record Weighed(Instant time, Event event, BigDecimal weight) {}

    private final CorrelationRule rule;
    private final Limits limits;
    private final Deque<Weighed> entries = new ArrayDeque<>();
    private BigDecimal total = BigDecimal.ZERO;

    SlidingWindow(CorrelationRule rule, Limits limits) {
        this.rule = rule;
        this.limits = limits;
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        Optional<BigDecimal> weight = rule.type() == CorrelationRule.Type.EVENT_COUNT
                ? Optional.of(BigDecimal.ONE)
                : Figures.number(hit.event(), rule.fields().getFirst());
        if (weight.isEmpty()) {
            return Optional.empty();
        }
        forgetBefore(hit.time().minus(rule.timespan()));
        entries.addLast(new Weighed(hit.time(), hit.event(), weight.get()));
        total = total.add(weight.get());
        if (!rule.isEnough(total)) {
            mergeOldest();
            return Optional.empty();
        }
        Outcome outcome = new Outcome(hit.time(), shown(), Figures.text(total));
        entries.clear();
        total = BigDecimal.ZERO;
        return Optional.of(outcome);
    }

    private void forgetBefore(Instant begin) {
        while (!entries.isEmpty() && entries.getFirst().time().isBefore(begin)) {
            total = total.subtract(entries.removeFirst().weight());
        }
    }

    /** Rather counts some events too long than not at all. */
    private void mergeOldest() {
        if (entries.size() > limits.events()) {
            Weighed oldest = entries.removeFirst();
            Weighed next = entries.removeFirst();
            entries.addFirst(
                    new Weighed(next.time(), next.event(), oldest.weight().add(next.weight())));
        }
    }

    private List<Event> shown() {
        return entries.stream()
                .skip(Math.max(0, entries.size() - limits.shown()))
                .map(Weighed::event)
                .toList();
    }

    @Override
    public Optional<Instant> deadline() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().time().plus(rule.timespan()));
    }

    @Override
    public Optional<Outcome> over() {
        entries.clear();
        total = BigDecimal.ZERO;
        return Optional.empty();
    }
}
