package dsg.vein;

import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import dsg.vein.template.BrokenTemplate;
import dsg.vein.template.ProtectedTemplate;
import dsg.vein.template.TemplateKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is enrolled of one person, opened, to be compared with what is enrolled of another: is one human being enrolled under two
 * names? Codes are compared with codes, so that nobody has to come again for it and no image has to be kept. No score leaves it.
 */
public final class EnrolledFingers implements AutoCloseable {

    private final Map<Integer, List<PreparedFeatures>> fingers = new LinkedHashMap<>();

    /** A finger of the one person, and the finger of the other that is the same. */
    public record Same(int finger, int other) {}

    /**
     * Opens them; whoever asked for them closes them, which wipes them.
     *
     * @throws BrokenTemplate when one was not made with this key, or has been changed
     */
    public static EnrolledFingers open(List<ProtectedTemplate> templates, TemplateKey key) throws BrokenTemplate {
        EnrolledFingers opened = new EnrolledFingers();
        try {
            for (ProtectedTemplate template : templates) {
                opened.fingers
                        .computeIfAbsent(template.finger(), none -> new ArrayList<>())
                        .addAll(template.open(key));
            }
            return opened;
        } catch (BrokenTemplate broken) {
            opened.close();
            throw broken;
        }
    }

    /** Which are the same, whatever finger each was said to be: who enrols twice may say another one. */
    public List<Same> sameAs(EnrolledFingers other) {
        List<Same> same = new ArrayList<>();
        fingers.forEach((finger, samples) -> other.fingers.forEach((theirs, shown) -> {
            if (Decision.isOneFinger(best(samples, shown))) {
                same.add(new Same(finger, theirs));
            }
        }));
        return same;
    }

    @Override
    public void close() {
        fingers.values().forEach(samples -> samples.forEach(PreparedFeatures::wipe));
        fingers.clear();
    }

    private static double best(List<PreparedFeatures> samples, List<PreparedFeatures> shown) {
        return shown.stream()
                .mapToDouble(each -> Similarity.PROTECTED.best(samples, each))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
