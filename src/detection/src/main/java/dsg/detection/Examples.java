package dsg.detection;

import dsg.detection.event.Event;
import dsg.detection.parse.RuleRefused;
import dsg.detection.parse.RuleRefused.Reason;
import dsg.detection.rule.CorrelationRule;
import dsg.detection.rule.Example;
import dsg.detection.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples that rules bring along, tried: a rule that does not find its own, or finds what it must not, is refused. */
public final class Examples {

    private Examples() {}

    /**
     * Reads rules that are to run; those whose examples do not come out as they say never do.
     *
     * @throws RuleRefused as {@link RuleBook#read(String)} does, and for the first example that comes out otherwise
     */
    public static RuleBook proven(String text) {
        RuleBook book = RuleBook.read(text);
        check(book);
        return book;
    }

    /**
     * Tries every rule's examples against the whole book.
     *
     * @return rules without an example of each kind
     * @throws RuleRefused for the first example that comes out otherwise
     */
    public static List<Rule> check(RuleBook book) {
        List<Rule> without = new ArrayList<>();
        for (Rule rule : Stream.<Rule>concat(book.detections().stream(), book.correlations().stream())
                .toList()) {
            List<Example> examples = rule.header().examples();
            for (Example example : examples) {
                if (isFound(book, rule, example.events()) != example.matches()) {
                    throw new RuleRefused(
                            example.line(), Reason.EXAMPLE_FAILED, rule.header().title());
                }
            }
            boolean both = examples.stream().anyMatch(Example::matches)
                    && examples.stream().anyMatch(example -> !example.matches());
            if (!both) {
                without.add(rule);
            }
        }
        return without;
    }

    private static boolean isFound(RuleBook book, Rule rule, List<Event> events) {
        Detector detector = new Detector(book.with(rule), Duration.ZERO, Limits.USUAL);
        List<Finding> findings = new ArrayList<>();
        events.forEach(event -> findings.addAll(detector.see(event)));
        if (rule instanceof CorrelationRule correlation && !events.isEmpty()) {
            findings.addAll(detector.advance(
                    events.getLast().time().plus(correlation.timespan()).plusMillis(1)));
        }
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }
}
