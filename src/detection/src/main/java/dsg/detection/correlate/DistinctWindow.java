package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Different values of the last time span; true as soon as there are enough of them. */
final class DistinctWindow implements Window {

    private final CorrelationRule rule;
    private final Limits limits;

    /** The last event with each value, in the order of their times. */
    private final Map<List<String>, Event> latest = new LinkedHashMap<>();

    private Instant last = Instant.MIN;
    private long lost;

    DistinctWindow(CorrelationRule rule, Limits limits) {
        this.rule = rule;
        this.limits = limits;
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        Optional<List<String>> value = Figures.values(hit.event(), rule.fields());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        last = hit.time();
        forgetBefore(last.minus(rule.timespan()));
        // taken out first, so that it stands last
        latest.remove(value.get());
        latest.put(value.get(), hit.event());
        BigDecimal figure = BigDecimal.valueOf(latest.size());
        if (!rule.isEnough(figure)) {
            leaveOut();
            return Optional.empty();
        }
        List<Event> shown = latest.values().stream()
                .skip(Math.max(0, latest.size() - limits.shown()))
                .toList();
        latest.clear();
        return Optional.of(new Outcome(last, shown, Figures.text(figure)));
    }

    private void forgetBefore(Instant begin) {
        Iterator<Event> events = latest.values().iterator();
        while (events.hasNext() && events.next().time().isBefore(begin)) {
            events.remove();
        }
    }

    private void leaveOut() {
        if (latest.size() > limits.events()) {
            latest.remove(latest.keySet().iterator().next());
            lost++;
        }
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

    @Override
    public long lost() {
        return lost;
    }
}
