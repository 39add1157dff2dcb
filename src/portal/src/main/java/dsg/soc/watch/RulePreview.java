package dsg.soc.watch;

import dsg.soc.Subject;
import java.time.Instant;
import java.util.List;

/**
 * What a rule would have found.
 *
 * @param row the rule
 * @param from since when events were shown to it
 * @param events how many they were
 * @param whole whether these were all; else only the oldest of them, as many as one look may take
 * @param findings how often it would have told
 * @param samples the first of these
 */
public record RulePreview(RuleRow row, Instant from, long events, boolean whole, long findings, List<Sample> samples) {

    /** One finding. */
    public record Sample(Instant at, Subject subject, String figure, int events) {}
}
