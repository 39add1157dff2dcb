package dsg.detection.correlate;

import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rules within a time span, in their order. For every length of the chain it is enough to know the one that began last: whatever
 * completes another completes that one too.
 */
final class OrderedWindow implements Window {

    private final CorrelationRule rule;

    /** By length less one: the events of the chain; empty where there is none. */
    private final List<List<Event>> chains = new ArrayList<>();

    private Instant last = Instant.MIN;

    OrderedWindow(CorrelationRule rule) {
        this.rule = rule;
        rule.rules().forEach(each -> chains.add(List.of()));
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        last = hit.time();
        forgetBefore(last.minus(rule.timespan()));
        int at = hit.rule();
        List<Event> before = at == 0 ? List.of() : chains.get(at - 1);
        if (at > 0 && before.isEmpty()) {
            return Optional.empty();
        }
        List<Event> chain = new ArrayList<>(before);
        chain.add(hit.event());
        if (at + 1 < chains.size()) {
            chains.set(at, chain);
            return Optional.empty();
        }
        chains.replaceAll(each -> List.of());
        return Optional.of(new Outcome(last, chain, Integer.toString(chain.size())));
    }

    private void forgetBefore(Instant begin) {
        chains.replaceAll(chain -> !chain.isEmpty() && chain.getFirst().time().isBefore(begin) ? List.of() : chain);
    }

    @Override
    public Optional<Instant> deadline() {
        return chains.stream().allMatch(List::isEmpty) ? Optional.empty() : Optional.of(last.plus(rule.timespan()));
    }

    @Override
    public Optional<Outcome> over() {
        chains.replaceAll(each -> List.of());
        return Optional.empty();
    }
}
