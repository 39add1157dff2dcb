package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader;
import dsg.vein.Verification;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code dsg bench vein}: error rates and times of the vein matcher on a folder of images. */
public final class VeinBench {

    private final VeinOptions options;
    private final Consumer<String> out;

    public VeinBench(List<String> words, Consumer<String> out) {
        this.options = VeinOptions.of(words);
        this.out = out;
    }

    public void run() {
        List<ImageFolder.Finger> fingers = ImageFolder.fingers(options.folder(), options.subjects());
        if (fingers.size() < 2) {
            throw new Trouble("指が 2 本以上ありません: " + options.folder(), "Fewer than two fingers: " + options.folder());
        }
        if (options.learn().isPresent()) {
            new Calibration(fingers, CaptureProfile.TRANSMISSION_4_3)
                    .write(options.learn().get())
                    .forEach(out);
            return;
        }
        VeinReader reader = new VeinReader(CaptureProfile.TRANSMISSION_4_3);
        Collection collection = Collection.read(fingers, reader);
        out.accept("利用者 / subjects %s … %s"
                .formatted(fingers.getFirst().subject(), fingers.getLast().subject()));
        out.accept("%d 本の指、%d 枚 / fingers, images; 拒否 / refused %.3f %%"
                .formatted(fingers.size(), collection.images(), 100 * collection.failureToAcquire()));
        out.accept(enrolments(collection.acquired()));
        out.accept(Run.head());
        List<Run> runs = new ArrayList<>();
        for (Templates templates : Templates.values()) {
            Run.Times times = Stopwatch.measure(collection, reader, templates, options.enrol());
            for (Map.Entry<String, Rates> each : rates(collection.fingers(), collection.acquired(), templates)) {
                Run run = new Run(each.getKey(), templates, each.getValue(), collection.failureToAcquire(), times);
                out.accept(run.line());
                runs.add(run);
            }
        }
        atThreshold(collection, runs);
        new Protection(collection.acquired()).lines().forEach(out);
        options.json().ifPresent(file -> write(file, json(runs)));
    }

    /** How many fingers the product would have laid on again: too few samples pass the gate, or they do not match each other. */
    private String enrolments(Map<Integer, List<Specimen>> fingers) {
        int least = Math.max(options.enrol(), Enrolment.SAMPLES);
        long refused = fingers.values().stream()
                .parallel()
                .filter(samples -> samples.size() < least || !enrols(samples.subList(0, least)))
                .count();
        return "登録できない指 / fingers that cannot be enrolled: %d / %d".formatted(refused, fingers.size());
    }

    private static boolean enrols(List<Specimen> samples) {
        List<VeinFeatures> features = samples.stream().map(Specimen::features).toList();
        return Enrolment.of(features, 0, Templates.key("", 0)).isPresent();
    }

    private List<Map.Entry<String, Rates>> rates(
            List<ImageFolder.Finger> names, Map<Integer, List<Specimen>> fingers, Templates templates) {
        Protocols protocols = new Protocols(names, fingers, templates);
        Protocols.Enrolled enrolled = protocols.enrolled(options.enrol());
        String several = "enrol" + options.enrol();
        return List.of(
                Map.entry("single", protocols.single()),
                Map.entry(several, enrolled.oneFinger()),
                Map.entry(several + "-two-fingers", enrolled.twoFingers()));
    }

    /** What the product's own threshold gives, with the quality gate and without, and where others would lie. */
    private void atThreshold(Collection collection, List<Run> runs) {
        out.accept("しきい値 / threshold %.2f".formatted(Verification.ACCEPTED));
        for (Run run : runs) {
            Rates rates = run.rates();
            out.accept("%-20s %-10s FMR %.5f %%, FNMR %.3f %%; FMR 1e-4 %.2f, 0 %.2f"
                    .formatted(
                            run.protocol(),
                            run.templates(),
                            100 * rates.falseMatch(Verification.ACCEPTED),
                            100 * rates.falseNonMatch(Verification.ACCEPTED),
                            rates.threshold(1e-4),
                            rates.threshold(0)));
        }
        Rates ungated =
                new Protocols(collection.fingers(), collection.all(), Templates.PROTECTED).genuine(options.enrol());
        out.accept("%-20s %-10s 品質検査なし / without the quality gate: FNMR %.3f %%"
                .formatted(
                        "enrol" + options.enrol(),
                        Templates.PROTECTED,
                        100 * ungated.falseNonMatch(Verification.ACCEPTED)));
    }

    static String json(List<Run> runs) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        runs.forEach(run -> array.add(run.json()));
        return Json.createObjectBuilder().add("runs", array).build().toString();
    }

    private static void write(Path file, String json) {
        try {
            Files.writeString(file, json + System.lineSeparator());
        } catch (IOException e) {
            throw new Trouble("書き込めません: " + file, "Cannot write: " + file);
        }
    }
}
