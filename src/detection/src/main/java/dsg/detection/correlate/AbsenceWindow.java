package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The first rule's events that wait for one of another rule; what comes at the end of the time span still comes in time. */
final class AbsenceWindow implements Window {

    private final CorrelationRule rule;
    private final Limits limits;
    private final Deque<Event> waiting = new ArrayDeque<>();
    private long lost;

    AbsenceWindow(CorrelationRule rule, Limits limits) {
        this.rule = rule;
        this.limits = limits;
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        if (hit.rule() != 0) {
            waiting.clear();
        } else if (waiting.size() < limits.events()) {
            waiting.addLast(hit.event());
        } else {
            lost++;
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> deadline() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.getFirst().time().plus(rule.timespan()));
    }

    @Override
    public Optional<Outcome> over() {
        return deadline().map(end -> new Outcome(end, List.of(waiting.removeFirst()), "0"));
    }

    @Override
    public long lost() {
        return lost;
    }
}
