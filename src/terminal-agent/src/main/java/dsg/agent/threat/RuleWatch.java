package dsg.agent.threat;

import dsg.detection.Detector;
import dsg.detection.Finding;
import dsg.detection.Limits;
import dsg.detection.RuleBook;
import dsg.detection.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of the policy over what the sensors see. */
final class RuleWatch {

    private static final Limits LIMITS = new Limits(10_000, 1_000, 1_000, 5);

    private Optional<Detector> detector = Optional.empty();
    private String text = "";
    private Instant last = Instant.MIN;

    /** Goes by these rules from now on; what was counted so far begins anew. */
    synchronized void go(String rules) {
        if (!rules.equals(text)) {
            detector = Optional.of(new Detector(RuleBook.read(rules), Duration.ZERO, LIMITS));
            text = rules;
        }
    }

    /**
     * What the event leads to. Sensors tell of the same moment one after the other: what one tells late counts as of now, since rules that
     * count would leave it out.
     */
    synchronized List<Finding> see(Event event) {
        last = event.time().isAfter(last) ? event.time() : last;
        Event ordered = new Event(event.source(), last, event.fields());
        return detector.map(each -> each.see(ordered)).orElse(List.of());
    }
}
