package dsg.detection.correlate;

import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules within a time span, in whatever order. The last match of each is enough to know. */
final class TogetherWindow implements Window {

    private final CorrelationRule rule;
    private final Map<Integer, Event> latest = new HashMap<>();
    private Instant last = Instant.MIN;

    TogetherWindow(CorrelationRule rule) {
        this.rule = rule;
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        last = hit.time();
        Instant begin = last.minus(rule.timespan());
        latest.values().removeIf(event -> event.time().isBefore(begin));
        latest.put(hit.rule(), hit.event());
        if (latest.size() < rule.rules().size()) {
            return Optional.empty();
        }
        List<Event> events = latest.values().stream()
                .sorted(Comparator.comparing(Event::time))
                .toList();
        latest.clear();
        return Optional.of(new Outcome(last, events, Integer.toString(events.size())));
    }

    @Override
    public Optional<Instant> deadline() {
        return latest.isEmpty() ? Optional.empty() : Optional.of(last.plus(rule.timespan()));
    }

    @Override
    public Optional<Outcome> over() {
        latest.clear();
        return Optional.empty();
    }
}
