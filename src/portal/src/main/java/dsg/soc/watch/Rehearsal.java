package dsg.soc.watch;

import dsg.detection.Detector;
import dsg.detection.Finding;
import dsg.detection.Limits;
import dsg.loganalysis.LogFeed;
import dsg.loganalysis.LogRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shows the rules events of the past, beside the watch: nothing is told and no mark moves. */
@ApplicationScoped
class Rehearsal {

    private static final int AT_ONCE = 2_000;

    /** Of one look: a quarter of a million events are seen in seconds. */
    private static final int MOST_EVENTS = 250_000;

    private static final int MOST_SAMPLES = 20;

    @Inject
    LogFeed feed;

    @Inject
    RuleShelf shelf;

    @Inject
    RegisterJoin register;

    record Outcome(long events, boolean whole, long findings, List<RulePreview.Sample> samples) {}

    /** What the rule finds in what was received between these. */
    Outcome of(String rule, Instant from, Instant until) {
        Detector rules = new Detector(shelf.book(), Duration.ZERO, Limits.USUAL);
        RegisterJoin.Look look = register.look();
        List<RulePreview.Sample> samples = new ArrayList<>();
        long findings = 0;
        long events = 0;
        Instant latest = Instant.EPOCH;
        List<LogRow> rows = feed.within(from, 0, Long.MAX_VALUE, AT_ONCE);
        while (!rows.isEmpty() && events < MOST_EVENTS) {
            for (LogRow row : rows) {
                latest = row.received().isAfter(latest) ? row.received() : latest;
                findings += take(rule, rules.see(Sightings.event(row, look.fields(row), latest)), samples);
            }
            events += rows.size();
            rows = feed.within(from, rows.getLast().number(), Long.MAX_VALUE, AT_ONCE);
        }
        if (rows.isEmpty()) {
            findings += take(rule, rules.advance(until), samples);
        }
        return new Outcome(events, rows.isEmpty(), findings, List.copyOf(samples));
    }

    private static int take(String rule, List<Finding> found, List<RulePreview.Sample> samples) {
        int count = 0;
        for (Finding each : found) {
            if (each.rule().header().id().equals(rule)) {
                count++;
                if (samples.size() < MOST_SAMPLES) {
                    samples.add(new RulePreview.Sample(
                            each.time(),
                            Findings.raised(each, RuleState.REPORT_ONLY).subject(),
                            each.figure(),
                            each.events().size()));
                }
            }
        }
        return count;
    }
}
