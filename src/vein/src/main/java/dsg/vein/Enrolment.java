package dsg.vein;

import dsg.vein.VeinReader.Acquired;
import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Makes a template of several images of one finger. */
public final class Enrolment {

    /** As many samples as the accuracy is stated for. */
    public static final int SAMPLES = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Enrolment() {}

    /**
     * Protects them with the key. Every time the codes are others, also for the same finger under the same key.
     *
     * @param acquired of one finger, at least {@link #SAMPLES}, lifted and laid on again between them
     * @param finger 0 to 9
     * @return empty when the samples do not all show one finger, so that a template is one person's, or when two are the same
     *     image, so that the finger was not lifted
     */
    public static Optional<ProtectedTemplate> of(List<Acquired> acquired, int finger, TemplateKey key) {
        if (acquired.size() < SAMPLES) {
            throw new IllegalArgumentException(acquired.size() + " samples");
        }
        List<VeinFeatures> samples = acquired.stream().map(Acquired::features).toList();
        boolean lifted = samples.stream().distinct().count() == samples.size();
        return lifted && belongTogether(samples)
                ? Optional.of(ProtectedTemplate.enrol(samples, finger, key, RANDOM))
                : Optional.empty();
    }

    /** Whether every sample is reached from the first over samples that match. */
    private static boolean belongTogether(List<VeinFeatures> samples) {
        List<PreparedFeatures> prepared =
                samples.stream().map(PreparedFeatures::new).toList();
        try {
            List<PreparedFeatures> left = new ArrayList<>(prepared);
            Deque<PreparedFeatures> reached = new ArrayDeque<>(List.of(left.removeFirst()));
            while (!reached.isEmpty()) {
                PreparedFeatures from = reached.removeFirst();
                List<PreparedFeatures> next = left.stream()
                        .filter(each -> Similarity.PLAIN.of(from, each) >= Decision.THRESHOLD)
                        .toList();
                left.removeAll(next);
                reached.addAll(next);
            }
            return left.isEmpty();
        } finally {
            prepared.forEach(PreparedFeatures::wipe);
        }
    }
}
