package dsg.vein;

import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;
import java.util.Optional;

/** Makes a template of several images of one finger. */
public final class Enrolment {

    /** As many samples as the accuracy is stated for. */
    public static final int SAMPLES = 3;

    private Enrolment() {}

    /**
     * Protects them with the key.
     *
     * @param samples of one finger, at least {@link #SAMPLES}, lifted and laid on again between them
     * @param finger 0 to 9
     * @return empty when the samples do not all show one finger: one that matches none of the others would only help impostors
     */
    public static Optional<ProtectedTemplate> of(List<VeinFeatures> samples, int finger, TemplateKey key) {
        if (samples.size() < SAMPLES) {
            throw new IllegalArgumentException(samples.size() + " samples");
        }
        return belongTogether(samples) ? Optional.of(ProtectedTemplate.enrol(samples, finger, key)) : Optional.empty();
    }

    private static boolean belongTogether(List<VeinFeatures> samples) {
        List<PreparedFeatures> prepared =
                samples.stream().map(PreparedFeatures::new).toList();
        try {
            return prepared.stream()
                    .allMatch(each -> prepared.stream()
                            .anyMatch(other ->
                                    other != each && Similarity.PLAIN.of(each, other) >= Verification.ACCEPTED));
        } finally {
            prepared.forEach(PreparedFeatures::wipe);
        }
    }
}
