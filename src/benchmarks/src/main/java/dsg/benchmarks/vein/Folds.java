package dsg.benchmarks.vein;

import dsg.vein.features.Expectation;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.matching.Decision;
import dsg.vein.matching.Similarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Would what was chosen on some people have held on others? People are divided; the expectation, the constants and a threshold
 * are chosen on all parts but one, and that one is looked at with them.
 */
final class Folds {

    /** Thresholds that are tried, lowest first. */
    private static final double STEP = 0.5;

    private static final double HIGHEST = 12;

    /** What the upper bound of the false match rate has to keep below. */
    private static final double ALLOWED = 1e-4;

    private final List<ImageFolder.Finger> fingers;
    private final List<String> subjects;
    private final CaptureProfile profile;
    private final int folds;
    private final int enrol;

    Folds(List<ImageFolder.Finger> fingers, CaptureProfile profile, int folds, int enrol) {
        this.fingers = fingers;
        this.subjects =
                fingers.stream().map(ImageFolder.Finger::subject).distinct().toList();
        this.profile = profile;
        this.folds = folds;
        this.enrol = enrol;
    }

    private record Held(double threshold, Share matched, Share missed, Share matchedAtOurs, Share missedAtOurs) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Held> all = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Held held = fold(fold);
            all.add(held);
            lines.add(line(
                    fold + 1 + "/" + folds + String.format(Locale.ROOT, " %.1f", held.threshold()), List.of(held)));
        }
        lines.add(line("all", all));
        return lines;
    }

    private static String line(String name, List<Held> held) {
        return String.format(
                Locale.ROOT,
                "%-10s 除いた人 / people left out: FMR %s, FNMR %s; しきい値 / threshold %.1f: FMR %s, FNMR %s",
                name,
                Share.sum(held.stream().map(Held::matched).toList()),
                Share.sum(held.stream().map(Held::missed).toList()),
                Decision.THRESHOLD,
                Share.sum(held.stream().map(Held::matchedAtOurs).toList()),
                Share.sum(held.stream().map(Held::missedAtOurs).toList()));
    }

    private Held fold(int fold) {
        List<ImageFolder.Finger> chosenOn = part(fold, false);
        List<ImageFolder.Finger> leftOut = part(fold, true);
        Expectation expectation = new Calibration(chosenOn, profile).expectation();
        Collection known = Collection.read(chosenOn, profile, expectation);
        Similarity similarity = Calibration.similarity(known.acquired(), Templates.PROTECTED);
        double threshold = choose(rates(known, similarity));
        Rates rates = rates(Collection.read(leftOut, profile, expectation), similarity);
        return new Held(
                threshold,
                rates.matched(threshold),
                rates.missed(threshold),
                rates.matched(Decision.THRESHOLD),
                rates.missed(Decision.THRESHOLD));
    }

    private List<ImageFolder.Finger> part(int fold, boolean leftOut) {
        return fingers.stream()
                .filter(finger -> (subjects.indexOf(finger.subject()) % folds == fold) == leftOut)
                .toList();
    }

    private Rates rates(Collection collection, Similarity similarity) {
        return new Protocols(collection.fingers(), collection.acquired(), Templates.PROTECTED, similarity)
                .enrolled(enrol)
                .oneFinger();
    }

    /** The lowest one whose false match rate is below what is allowed, bound included. */
    static double choose(Rates rates) {
        double threshold = STEP;
        while (threshold < HIGHEST && !(rates.matched(threshold).high() < ALLOWED)) {
            threshold += STEP;
        }
        return threshold;
    }
}
