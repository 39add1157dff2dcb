package dsg.soc.watch;

import dsg.detection.Detector;
import dsg.detection.Finding;
import dsg.detection.Limits;
import dsg.loganalysis.LogFeed;
import dsg.loganalysis.LogRow;
import dsg.soc.alert.AlertBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows the rules the next events of the store and writes down what they found, together with how far they have come: a step that
 * breaks off leaves neither. What correlations have counted is held in memory; where that does not fit the mark, because the server was
 * started anew or another one went on meanwhile, the events of the time that still counts are shown again, and what that finds was
 * told before.
 */
@ApplicationScoped
class WatchStep {

    private static final int AT_ONCE = 2_000;

    /** Beyond this, what was counted before a restart is not counted again. */
    private static final int MOST_AGAIN = 500_000;

    /** Events of this age are in the store, if they are ever. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private @Nullable Detector detector;
    private long seen = -1;
    private Instant latest = Instant.EPOCH;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RuleShelf shelf;

    @Inject
    RuleStates states;

    @Inject
    RegisterJoin register;

    @Inject
    LogFeed feed;

    @Inject
    AlertBook alerts;

    @Inject
    Clock clock;

    private record Mark(long number, Instant seenTo) {}

    /** Looks at the next events. @return whether there may be more */
    @Transactional
    boolean next() {
        Mark mark = locked();
        Detector rules = detector;
        if (rules == null || seen != mark.number()) {
            rules = again(mark);
        }
        List<LogRow> rows = feed.after(mark.number(), AT_ONCE);
        List<Finding> findings = new ArrayList<>(show(rules, rows));
        Instant to = mark.seenTo();
        boolean more = rows.size() == AT_ONCE;
        if (!more) {
            Instant settled = clock.instant().minus(SETTLED);
            latest = settled.isAfter(latest) ? settled : latest;
            findings.addAll(rules.advance(latest));
            to = latest.isAfter(to) ? latest : to;
        }
        write(findings);
        seen = rows.isEmpty() ? mark.number() : rows.getLast().number();
        move(seen, to, rows.size(), rules.lost());
        return more;
    }

    /** What is in memory no longer fits what is stored. */
    void forget() {
        detector = null;
        seen = -1;
    }

    private Detector again(Mark mark) {
        Detector rules = new Detector(shelf.book(), Duration.ZERO, Limits.USUAL);
        latest = Instant.EPOCH;
        Instant from = mark.seenTo().minus(shelf.memory());
        long last = 0;
        for (int shown = 0; shown < MOST_AGAIN; ) {
            List<LogRow> rows = feed.within(from, last, mark.number(), AT_ONCE);
            if (rows.isEmpty()) {
                break;
            }
            show(rules, rows);
            shown += rows.size();
            last = rows.getLast().number();
        }
        rules.advance(mark.seenTo());
        latest = mark.seenTo().isAfter(latest) ? mark.seenTo() : latest;
        detector = rules;
        return rules;
    }

    /** Events count by when they came here (T40); a clock that was set back makes none of them earlier than those before. */
    private List<Finding> show(Detector rules, List<LogRow> rows) {
        RegisterJoin.Look look = register.look();
        List<Finding> findings = new ArrayList<>();
        for (LogRow row : rows) {
            latest = row.received().isAfter(latest) ? row.received() : latest;
            findings.addAll(rules.see(Sightings.event(row, look.fields(row), latest)));
        }
        return findings;
    }

    private void write(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Map<String, RuleState> all = states.all();
        for (Finding found : findings) {
            RuleState state = RuleStates.of(found.rule(), all);
            if (state != RuleState.OFF) {
                alerts.raise(Findings.raised(found, state));
            }
        }
    }

    private Mark locked() {
        Object[] row =
                (Object[]) entities.createNativeQuery("select number, seen_to from soc_mark for update", Object[].class)
                        .getSingleResult();
        return new Mark((Long) row[0], (Instant) row[1]);
    }

    private void move(long number, Instant to, int events, long lost) {
        entities.createNativeQuery(
                        "update soc_mark set number = :number, seen_to = :to, events = events + :events, lost = :lost")
                .setParameter("number", number)
                .setParameter("to", to)
                .setParameter("events", events)
                .setParameter("lost", lost)
                .executeUpdate();
    }
}
