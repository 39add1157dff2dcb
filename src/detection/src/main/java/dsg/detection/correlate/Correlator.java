package dsg.detection.correlate;

import dsg.detection.Limits;
import dsg.detection.correlate.Window.Hit;
import dsg.detection.correlate.Window.Outcome;
import dsg.detection.event.Event;
import dsg.detection.rule.CorrelationRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps one correlation's groups apart, and lets their time pass. */
public final class Correlator {

    /** Something came true for one group. */
    public record Result(Instant time, Map<String, String> group, List<Event> events, String figure) {}

    private record Deadline(Instant at, List<String> group) {}

    /** A group's window, and the earliest deadline that is waited for. */
    private static final class Group {
        private final Window window;
        private @Nullable Instant awaited;

        Group(Window window) {
            this.window = window;
        }
    }

    private final CorrelationRule rule;
    private final List<String> references;
    private final Limits limits;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>(16, 0.75f, true);
    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparing(Deadline::at));
    private long lost;

    /**
     * A correlator without groups.
     *
     * @param rule what it looks for
     */
    public Correlator(CorrelationRule rule, Limits limits) {
        this.rule = rule;
        this.references = rule.rules();
        this.limits = limits;
    }

    public CorrelationRule rule() {
        return rule;
    }

    /** How many groups and events were left out because a limit was reached. */
    public long lost() {
        return lost
                + groups.values().stream()
                        .mapToLong(group -> group.window.lost())
                        .sum();
    }

    /**
     * Counts a match. Matches come in the order of their times, after {@link #pass} to that time. A match without a value for every field
     * that groups belongs to no group.
     *
     * @param position of the rule that matched among those that are counted
     */
    public Optional<Result> count(int position, Event event) {
        List<String> key = new ArrayList<>();
        for (String field : rule.groupBy()) {
            Optional<String> value = event.text(field(field, references.get(position)));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.add(value.get());
        }
        Group group = groups.computeIfAbsent(List.copyOf(key), none -> new Group(Window.of(rule, limits)));
        Optional<Outcome> outcome = group.window.hit(new Hit(position, event));
        await(key, group);
        leaveOut();
        return outcome.map(came -> result(key, came));
    }

    /** Lets time pass; tells what has not happened until then. What happens at that very time is not yet over. */
    public List<Result> pass(Instant now) {
        List<Result> results = new ArrayList<>();
        while (!deadlines.isEmpty() && deadlines.peek().at().isBefore(now)) {
            Deadline next = deadlines.remove();
            Group group = groups.get(next.group());
            if (group != null && next.at().equals(group.awaited)) {
                group.awaited = null;
                // what has come since may have put it off
                boolean isOver = group.window
                        .deadline()
                        .filter(at -> !at.isAfter(next.at()))
                        .isPresent();
                if (isOver) {
                    group.window.over().ifPresent(outcome -> results.add(result(next.group(), outcome)));
                }
                await(next.group(), group);
            }
        }
        return results;
    }

    private void await(List<String> key, Group group) {
        Optional<Instant> deadline = group.window.deadline();
        if (deadline.isEmpty()) {
            lost += group.window.lost();
            groups.remove(key);
        } else if (group.awaited == null || deadline.get().isBefore(group.awaited)) {
            group.awaited = deadline.get();
            deadlines.add(new Deadline(group.awaited, List.copyOf(key)));
        }
    }

    private void leaveOut() {
        if (groups.size() > limits.groups()) {
            Iterator<Group> eldest = groups.values().iterator();
            lost += 1 + eldest.next().window.lost();
            eldest.remove();
        }
    }

    private String field(String name, String reference) {
        Map<String, String> alias = rule.aliases().get(name);
        return alias == null ? name : alias.getOrDefault(reference, name);
    }

    private Result result(List<String> key, Outcome outcome) {
        Map<String, String> group = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            group.put(rule.groupBy().get(i), key.get(i));
        }
        return new Result(outcome.time(), group, outcome.events(), outcome.figure());
    }
}
