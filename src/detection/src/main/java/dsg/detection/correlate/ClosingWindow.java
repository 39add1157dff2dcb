package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For what can only be said when the time is over: fewer than, on average, as a share. The time begins with an event and ends a time
 * span later; the next event begins the next.
 */
final class ClosingWindow implements Window {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CorrelationRule rule;
    private final Limits limits;
    private final Deque<Event> shown = new ArrayDeque<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Map<List<String>, Long> shares = new HashMap<>();
    private @Nullable Instant begin;
    private long count;
    private long lost;

    ClosingWindow(CorrelationRule rule, Limits limits) {
        this.rule = rule;
        this.limits = limits;
    }

    @Override
    public Optional<Outcome> hit(Hit hit) {
        boolean counts = take(hit.event());
        if (counts) {
            begin = begin == null ? hit.time() : begin;
            count++;
            shown.addLast(hit.event());
            if (shown.size() > limits.shown()) {
                shown.removeFirst();
            }
        }
        return Optional.empty();
    }

    /** Whether the event has the value that is looked at. */
    private boolean take(Event event) {
        if (!rule.type().looksAtValues()) {
            return true;
        }
        if (looksAtShares()) {
            Optional<List<String>> value = Figures.values(event, rule.fields());
            value.ifPresent(present -> {
                if (shares.size() < limits.events() || shares.containsKey(present)) {
                    shares.merge(present, 1L, Long::sum);
                } else {
                    lost++;
                }
            });
            return value.isPresent();
        }
        Optional<BigDecimal> number = Figures.number(event, rule.fields().getFirst());
        number.ifPresent(present -> {
            if (numbers.size() < limits.events()) {
                numbers.add(present);
            } else {
                lost++;
            }
        });
        return number.isPresent();
    }

    private boolean looksAtShares() {
        return switch (rule.type()) {
            case VALUE_COUNT -> true;
            case VALUE_PERCENTILE -> rule.percentile() == null;
            case EVENT_COUNT, VALUE_SUM, VALUE_AVG, TEMPORAL, TEMPORAL_ORDERED, ABSENCE -> false;
        };
    }

    @Override
    public Optional<Instant> deadline() {
        return Optional.ofNullable(begin).map(start -> start.plus(rule.timespan()));
    }

    @Override
    public Optional<Outcome> over() {
        Optional<Outcome> outcome = figure().flatMap(
                        figure -> deadline().map(end -> new Outcome(end, List.copyOf(shown), Figures.text(figure))));
        begin = null;
        count = 0;
        shown.clear();
        numbers.clear();
        shares.clear();
        return outcome;
    }

    /** What makes it true; empty where nothing does. */
    private Optional<BigDecimal> figure() {
        return figures().stream().filter(rule::isEnough).findFirst();
    }

    private List<BigDecimal> figures() {
        return switch (rule.type()) {
            case EVENT_COUNT -> List.of(BigDecimal.valueOf(count));
            case VALUE_COUNT -> List.of(BigDecimal.valueOf(shares.size()));
            case VALUE_SUM -> List.of(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case VALUE_AVG -> List.of(Figures.average(numbers));
            case VALUE_PERCENTILE ->
                rule.percentile() == null
                        ? shares.values().stream()
                                .map(number -> HUNDRED.multiply(BigDecimal.valueOf(number))
                                        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL64))
                                .sorted()
                                .toList()
                        : List.of(Figures.percentile(numbers, rule.percentile()));
            case TEMPORAL, TEMPORAL_ORDERED, ABSENCE -> List.of();
        };
    }

    @Override
    public long lost() {
        return lost;
    }
}
