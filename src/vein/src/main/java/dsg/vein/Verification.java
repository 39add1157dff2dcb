package dsg.vein;

import dsg.vein.features.VeinFeatures;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;

/**
 * Is this the finger that was enrolled? A score is the best over the enrolled samples.
 *
 * <p>One finger decides when its score is clear; in doubt a second one is asked for, and both scores together decide.
 */
public final class Verification {

    /** The operating threshold of one finger. */
    public static final double ACCEPTED = 6;

    /** From here to {@link #CERTAIN} a second finger is asked for. */
    public static final double DOUBTFUL = 3.5;

    /** From here on one finger is enough, where a second one is enrolled. */
    public static final double CERTAIN = 8;

    private Verification() {}

    /** What becomes of the first finger. */
    public enum Decision {
        ACCEPTED,
        SECOND_FINGER,
        REFUSED
    }

    /**
     * How alike the probe and the enrolled finger are.
     *
     * @return about 0 for another finger; compare with {@link #ACCEPTED} or by {@link #decide}
     * @throws BrokenTemplate when the template was not made with this key, or has been changed
     */
    public static double score(VeinFeatures probe, ProtectedTemplate template, TemplateKey key) throws BrokenTemplate {
        List<PreparedFeatures> enrolled = template.open(key);
        PreparedFeatures prepared = new PreparedFeatures(probe);
        try {
            return best(enrolled, prepared, Similarity.PROTECTED);
        } finally {
            prepared.wipe();
            enrolled.forEach(PreparedFeatures::wipe);
        }
    }

    /** The best over the enrolled samples. */
    public static double best(List<PreparedFeatures> enrolled, PreparedFeatures probe, Similarity similarity) {
        return enrolled.stream()
                .mapToDouble(each -> similarity.of(each, probe))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** For a person with a second finger enrolled; with one finger alone, a score from {@link #ACCEPTED} on is accepted. */
    public static Decision decide(double score) {
        if (score >= CERTAIN) {
            return Decision.ACCEPTED;
        }
        return score >= DOUBTFUL ? Decision.SECOND_FINGER : Decision.REFUSED;
    }

    /** Both fingers' scores as one, on the scale of {@link #ACCEPTED}. */
    public static double together(double first, double second) {
        return (first + second) / Math.sqrt(2);
    }
}
