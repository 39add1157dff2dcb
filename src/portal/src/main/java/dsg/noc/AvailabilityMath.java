package dsg.noc;

import dsg.noc.probe.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums up outages within a span. Pure. */
final class AvailabilityMath {

    private final Instant from;
    private final Instant until;

    AvailabilityMath(Instant from, Instant until) {
        this.from = from;
        this.until = until.isBefore(from) ? from : until;
    }

    Availability of(TargetRow target, Collection<NocOutage.Interval> outages) {
        Instant begin = target.watchedSince().isAfter(from) ? target.watchedSince() : from;
        Instant end = end(target);
        Duration watched = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
        return new Availability(
                target,
                watched,
                sum(outages, each -> each.health() == Health.DOWN && !each.planned()),
                sum(outages, NocOutage.Interval::planned),
                sum(outages, each -> each.health() == Health.UNKNOWN && !each.planned()));
    }

    private Instant end(TargetRow target) {
        Instant gone = target.watchedUntil();
        return gone == null || gone.isAfter(until) ? until : gone;
    }

    /**
     * Of what needs all of these targets: down while one of them is, else planned while a stop of one was announced, else unknown while one
     * is. No time counts twice, however many of them are out.
     *
     * @param needed one at least
     * @param outages of these targets alone
     */
    Availability together(List<TargetRow> needed, Collection<NocOutage.Interval> outages) {
        Instant begin = needed.stream()
                .map(TargetRow::watchedSince)
                .filter(from::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(from);
        Map<State, Duration> spent = new EnumMap<>(State.class);
        Instant before = begin;
        for (Instant mark : marks(begin, outages)) {
            if (before.isBefore(mark)) {
                spent.merge(state(before, outages), Duration.between(before, mark), Duration::plus);
                before = mark;
            }
        }
        return new Availability(
                needed.getFirst(),
                begin.isBefore(until) ? Duration.between(begin, until) : Duration.ZERO,
                spent.getOrDefault(State.DOWN, Duration.ZERO),
                spent.getOrDefault(State.PLANNED, Duration.ZERO),
                spent.getOrDefault(State.UNKNOWN, Duration.ZERO));
    }

    /**
     * Of what is there while one of these targets is, such as a site with a second router, or one whose router was exchanged: as well as the
     * best of those that are watched at the time. Time in which none is counts as not watched.
     *
     * @param ways one at least
     * @param outages of these targets alone
     */
    Availability either(List<TargetRow> ways, Collection<NocOutage.Interval> outages) {
        NavigableSet<Instant> marks = marks(from, outages);
        ways.stream()
                .flatMap(each -> Stream.of(each.watchedSince(), end(each)))
                .filter(mark -> mark.isAfter(from) && mark.isBefore(until))
                .forEach(marks::add);
        Map<UUID, List<NocOutage.Interval>> own =
                outages.stream().collect(Collectors.groupingBy(NocOutage.Interval::target));
        Map<State, Duration> spent = new EnumMap<>(State.class);
        Instant before = from;
        for (Instant mark : marks) {
            Instant at = before;
            Duration span = Duration.between(before, mark);
            ways.stream()
                    .filter(each -> !each.watchedSince().isAfter(at) && at.isBefore(end(each)))
                    .map(each -> state(at, own.getOrDefault(each.id(), List.of())))
                    .max(Comparator.naturalOrder())
                    .ifPresent(best -> spent.merge(best, span, Duration::plus));
            before = mark;
        }
        return new Availability(
                ways.getFirst(),
                spent.values().stream().reduce(Duration.ZERO, Duration::plus),
                spent.getOrDefault(State.DOWN, Duration.ZERO),
                spent.getOrDefault(State.PLANNED, Duration.ZERO),
                spent.getOrDefault(State.UNKNOWN, Duration.ZERO));
    }

    /** The worst first. */
    private enum State {
        DOWN,
        PLANNED,
        UNKNOWN,
        THERE
    }

    private NavigableSet<Instant> marks(Instant begin, Collection<NocOutage.Interval> outages) {
        NavigableSet<Instant> marks = new TreeSet<>(List.of(until));
        outages.stream()
                .flatMap(each -> Stream.of(each.from(), each.until()))
                .filter(mark -> mark.isAfter(begin) && mark.isBefore(until))
                .forEach(marks::add);
        return marks;
    }

    private static State state(Instant at, Collection<NocOutage.Interval> outages) {
        return outages.stream()
                .filter(each -> !each.from().isAfter(at) && at.isBefore(each.until()))
                .map(AvailabilityMath::state)
                .min(Comparator.naturalOrder())
                .orElse(State.THERE);
    }

    private static State state(NocOutage.Interval outage) {
        if (outage.planned()) {
            return State.PLANNED;
        }
        return outage.health() == Health.DOWN ? State.DOWN : State.UNKNOWN;
    }

    private Duration sum(Collection<NocOutage.Interval> outages, Predicate<NocOutage.Interval> which) {
        return outages.stream().filter(which).map(this::within).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration within(NocOutage.Interval outage) {
        Instant begin = outage.from().isAfter(from) ? outage.from() : from;
        Instant end = outage.until().isBefore(until) ? outage.until() : until;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
