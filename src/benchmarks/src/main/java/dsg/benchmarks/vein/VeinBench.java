package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.Enrolment;
import dsg.vein.VeinReader.Acquired;
import dsg.vein.features.Expectation;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.matching.Decision;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code dsg bench vein}: error rates and times of the vein matcher on a folder of images. */
public final class VeinBench {

    private static final CaptureProfile PROFILE = CaptureProfile.TRANSMISSION_4_3;
    private static final int OTHER_KEYS = 20;

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
        switch (options.task()) {
            case VeinOptions.Learn task ->
                new Calibration(fingers, PROFILE).write(task.file()).forEach(out);
            case VeinOptions.CrossValidate task ->
                new Folds(fingers, PROFILE, task.parts(), options.enrol())
                        .lines()
                        .forEach(out);
            case VeinOptions.Spoil task ->
                new Curves(fingers, PROFILE, options.enrol()).lines().forEach(out);
            case VeinOptions.SearchAmong task -> searchAmong(fingers, task.people());
            case VeinOptions.Measure task -> measure(fingers);
        }
    }

    private void searchAmong(List<ImageFolder.Finger> fingers, int people) {
        Gallery gallery = Gallery.of(fingers, people, PROFILE, options.enrol());
        out.accept(gallery.line());
        new Searches(gallery).lines().forEach(out);
    }

    private void measure(List<ImageFolder.Finger> fingers) {
        ImageFolder.Finger first = fingers.getFirst();
        out.accept(String.format(
                Locale.ROOT,
                "利用者 / subjects %s - %s; 例 / for example %s \"%s\": %d images",
                first.subject(),
                fingers.getLast().subject(),
                first.subject(),
                first.name(),
                first.samples().size()));
        Collection collection = Collection.read(fingers, PROFILE, Expectation.of(PROFILE));
        out.accept(String.format(Locale.ROOT, "%d 本の指、%d 枚 / fingers, images", fingers.size(), collection.images()));
        out.accept(String.format(
                Locale.ROOT,
                "取得失敗 / failure to acquire %s; うち偽造の疑い / of them suspected of an attack: %d",
                collection.failureToAcquire(),
                collection.suspected()));
        out.accept(String.format(
                Locale.ROOT, "登録失敗 / failure to enrol %s", failureToEnrol(collection.acquired(), fingers.size())));
        out.accept(Run.head());
        List<Run> runs = new ArrayList<>();
        for (Templates templates : Templates.values()) {
            Run.Times times = Stopwatch.measure(collection, PROFILE, templates, options.enrol());
            for (Map.Entry<String, Rates> each : rates(collection, templates)) {
                Run run = new Run(each.getKey(), templates, each.getValue(), collection.failureToAcquire(), times);
                out.accept(run.line());
                runs.add(run);
            }
        }
        out.accept("95 % の信頼区間と件数 / confidence bounds and counts");
        runs.stream().map(Run::bounds).forEach(out);
        out.accept(String.format(Locale.ROOT, "しきい値 / threshold %.2f", Decision.THRESHOLD));
        runs.stream().map(Run::atThreshold).forEach(out);
        gate(collection);
        keys(collection);
        new Protection(collection.acquired()).lines().forEach(out);
        options.json().ifPresent(file -> write(file, json(runs)));
    }

    /** Fingers that the product would have laid on again: too few samples pass the gate, or they do not match each other. */
    private Share failureToEnrol(Map<Integer, List<Specimen>> fingers, int all) {
        int least = Math.max(options.enrol(), Enrolment.SAMPLES);
        int enrolled = (int) fingers.values().stream()
                .parallel()
                .filter(samples -> samples.size() >= least && enrols(samples.subList(0, least)))
                .count();
        return new Share(all - enrolled, all);
    }

    private static boolean enrols(List<Specimen> samples) {
        List<Acquired> seen = samples.stream().map(Specimen::seen).toList();
        return Enrolment.of(seen, 0, Templates.key("", 0)).isPresent();
    }

    private List<Map.Entry<String, Rates>> rates(Collection collection, Templates templates) {
        Protocols protocols = new Protocols(collection.fingers(), collection.acquired(), templates);
        Protocols.Enrolled enrolled = protocols.enrolled(options.enrol());
        String several = "enrol" + options.enrol();
        return List.of(
                Map.entry("single", protocols.single()),
                Map.entry(several, enrolled.oneFinger()),
                Map.entry(several + "-two-fingers", enrolled.twoFingers()));
    }

    /** What the quality gate is good for: the genuine comparisons with it, and with the images that it refuses. */
    private void gate(Collection collection) {
        Rates with = new Protocols(collection.fingers(), collection.acquired(), Templates.PROTECTED)
                .genuine(options.enrol());
        Rates without =
                new Protocols(collection.fingers(), collection.all(), Templates.PROTECTED).genuine(options.enrol());
        out.accept(String.format(
                Locale.ROOT,
                "品質検査 / quality gate, enrol%d protected: FNMR with %s, without %s",
                options.enrol(),
                with.missed(Decision.THRESHOLD),
                without.missed(Decision.THRESHOLD)));
    }

    /** How much of what the threshold misses is the keys' doing. */
    private void keys(Collection collection) {
        Protocols protocols = new Protocols(collection.fingers(), collection.acquired(), Templates.PROTECTED);
        List<Share> missed = IntStream.rangeClosed(1, OTHER_KEYS)
                .mapToObj(keys ->
                        protocols.withKeys(keys).genuine(options.enrol()).missed(Decision.THRESHOLD))
                .toList();
        IntSummaryStatistics counts = missed.stream().mapToInt(Share::count).summaryStatistics();
        out.accept(String.format(
                Locale.ROOT,
                "鍵 / keys, enrol%d protected: FNMR with %d other sets of keys %.3f %% on average, %d to %d of %d missed",
                options.enrol(),
                OTHER_KEYS,
                100 * Share.sum(missed).rate(),
                counts.getMin(),
                counts.getMax(),
                missed.getFirst().of()));
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
