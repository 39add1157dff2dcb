package dsg.soc.alert;

import dsg.soc.Gravity;
import dsg.soc.Subject;
import java.time.Instant;
import java.util.List;

/**
 * What a rule has found just now.
 *
 * @param subject whom the alert is about
 * @param others everybody and everything else that it has to do with
 * @param at when it was complete
 * @param figure what a correlation came to; empty for a single event
 * @param events that led to it, the oldest first
 */
public record Raised(
        String rule,
        String title,
        String author,
        Gravity severity,
        boolean reportOnly,
        Subject subject,
        List<Subject> others,
        Instant at,
        String figure,
        List<Sighting> events) {

    /** An event of the store. */
    public record Sighting(long number, Instant received) {}
}
