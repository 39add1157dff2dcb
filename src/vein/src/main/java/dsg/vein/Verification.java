package dsg.vein;

import dsg.vein.VeinReader.Acquired;
import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.List;

/**
 * Are these the fingers that were enrolled? One key opens all of a person's templates, so that two fingers are always one
 * person's. No score leaves it: who learns scores can climb towards a match.
 *
 * <p>All methods throw {@link BrokenTemplate} when a template was not made with this key, or has been changed.
 */
public final class Verification {

    private Verification() {}

    /** A finger before the sensor, and what is enrolled of the finger that it is said to be. */
    public record Shown(Acquired probe, ProtectedTemplate enrolled) {}

    /** For a person with one finger enrolled: accepted or refused. */
    public static Decision oneFinger(Shown shown, TemplateKey key) throws BrokenTemplate {
        return Decision.ofOne(score(shown, key));
    }

    /** For a person with two fingers enrolled: in doubt the second one is asked for, and {@link #bothFingers} decides. */
    public static Decision firstFinger(Shown first, TemplateKey key) throws BrokenTemplate {
        return Decision.ofFirst(score(first, key));
    }

    /**
     * Accepts or refuses, as far as {@link #firstFinger} did not.
     *
     * @throws IllegalArgumentException when both are compared with templates of the same finger
     */
    public static Decision bothFingers(Shown first, Shown second, TemplateKey key) throws BrokenTemplate {
        if (first.enrolled().finger() == second.enrolled().finger()) {
            throw new IllegalArgumentException("finger " + first.enrolled().finger() + " twice");
        }
        if (first.probe().features().equals(second.probe().features())) {
            return Decision.REFUSED;
        }
        return Decision.ofBoth(score(first, key), score(second, key));
    }

    /** The best over the enrolled samples. */
    static double score(Shown shown, TemplateKey key) throws BrokenTemplate {
        List<PreparedFeatures> enrolled = shown.enrolled().open(key);
        PreparedFeatures probe = new PreparedFeatures(shown.probe().features());
        try {
            return Similarity.PROTECTED.best(enrolled, probe);
        } finally {
            probe.wipe();
            enrolled.forEach(PreparedFeatures::wipe);
        }
    }
}
