package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.features.Expectation;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Works out the matcher's constants for a sensor: what the average finger looks like, and how alike different fingers are. Only
 * ever of images that are then not used to measure.
 */
final class Calibration {

    private final List<ImageFolder.Finger> fingers;
    private final CaptureProfile profile;

    Calibration(List<ImageFolder.Finger> fingers, CaptureProfile profile) {
        this.fingers = fingers;
        this.profile = profile;
    }

    /** Writes the expectation; says the constants of {@link Similarity}, one line each. */
    List<String> write(Path file) {
        Expectation learnt = expectation();
        try {
            Files.write(file, learnt.bytes());
        } catch (IOException e) {
            throw new Trouble("書き込めません: " + file, "Cannot write: " + file);
        }
        Collection collection = Collection.read(fingers, profile, learnt);
        return Arrays.stream(Templates.values())
                .map(templates -> templates + " " + similarity(collection.acquired(), templates))
                .toList();
    }

    Expectation expectation() {
        Collection raw = Collection.read(fingers, profile, Expectation.none());
        return Expectation.learn(
                raw.specimens().stream().map(Specimen::features).toList());
    }

    /** Of every finger's first sample with every other's. */
    static Similarity similarity(Map<Integer, List<Specimen>> acquired, Templates templates) {
        List<Specimen> firsts = acquired.values().stream().map(List::getFirst).toList();
        List<Similarity.Scores> scores = scores(firsts, templates);
        return new Similarity(
                scale(scores, Similarity.Scores::directions), scale(scores, Similarity.Scores::centreLines));
    }

    private static List<Similarity.Scores> scores(List<Specimen> firsts, Templates templates) {
        List<Similarity.Scores> scores = new ArrayList<>();
        for (Specimen enrolled : firsts) {
            PreparedFeatures template = templates
                    .enrol(Integer.toString(enrolled.finger()), List.of(enrolled.features()))
                    .getFirst();
            firsts.stream()
                    .filter(probe -> probe.finger() > enrolled.finger())
                    .forEach(probe -> scores.add(Similarity.scores(template, new PreparedFeatures(probe.features()))));
        }
        return scores;
    }

    /** Four digits: as they stand in the product. */
    private static Similarity.Scale scale(List<Similarity.Scores> scores, ToDoubleFunction<Similarity.Scores> which) {
        double mean = scores.stream().mapToDouble(which).average().orElse(Double.NaN);
        double variance = scores.stream()
                .mapToDouble(which)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(Double.NaN);
        return new Similarity.Scale(Math.round(mean * 1e4) / 1e4, Math.round(Math.sqrt(variance) * 1e4) / 1e4);
    }
}
