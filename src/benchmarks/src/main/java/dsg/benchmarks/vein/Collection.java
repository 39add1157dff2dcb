package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.VeinReader;
import dsg.vein.attack.PlainChecks;
import dsg.vein.attack.ReplayMemory;
import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.finger.UnrolledFinger;
import dsg.vein.image.GrayImage;
import dsg.vein.image.ImageReader;
import dsg.vein.image.UnreadableImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features of all images, as the product reads them: an image that is a copy of another is a replay.
 *
 * @param fingers in the folder's order
 * @param specimens of all images that are neither unreadable nor suspected, in the order of fingers and samples
 * @param images how many there are
 * @param suspected how many of them the check for attacks turned away
 * @param extractMillis of one image, from the file's bytes on, the first images left out
 */
record Collection(
        List<ImageFolder.Finger> fingers, List<Specimen> specimens, int images, int suspected, double extractMillis) {

    private static final int WARM_UP = 60;

    static Collection read(List<ImageFolder.Finger> fingers, CaptureProfile profile, Expectation expectation) {
        return new Reading(fingers, profile, expectation).collection();
    }

    /** The reader of the product, for as many images. */
    static VeinReader reader(CaptureProfile profile, Expectation expectation, int images) {
        return new VeinReader(profile, expectation, new PlainChecks(new ReplayMemory(Math.max(1, images))));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("読めません: " + file, "Cannot read: " + file);
        }
    }

    private static final class Reading {

        private final List<ImageFolder.Finger> fingers;
        private final CaptureProfile profile;
        private final Expectation expectation;
        private final VeinReader reader;
        private final List<Specimen> specimens = new ArrayList<>();
        private final int images;
        private int suspected;

        Reading(List<ImageFolder.Finger> fingers, CaptureProfile profile, Expectation expectation) {
            this.fingers = fingers;
            this.profile = profile;
            this.expectation = expectation;
            this.images =
                    fingers.stream().mapToInt(finger -> finger.samples().size()).sum();
            this.reader = reader(profile, expectation, images);
        }

        Collection collection() {
            long nanos = 0;
            int done = 0;
            int warmUp = Math.min(WARM_UP, images / 2);
            for (int finger = 0; finger < fingers.size(); finger++) {
                for (Path sample : fingers.get(finger).samples()) {
                    long took = read(bytes(sample), finger);
                    nanos += done++ < warmUp ? 0 : took;
                }
            }
            double millis = images == 0 ? Double.NaN : nanos / 1e6 / (images - warmUp);
            return new Collection(fingers, specimens, images, suspected, millis);
        }

        private long read(byte[] file, int finger) {
            long start = Stopwatch.cpuNanos();
            try {
                VeinReader.Reading reading = reader.read(file);
                long took = Stopwatch.cpuNanos() - start;
                switch (reading) {
                    case VeinReader.Acquired seen ->
                        specimens.add(new Specimen(finger, seen.features(), seen.quality(), true));
                    case VeinReader.Refused seen ->
                        specimens.add(new Specimen(finger, ungated(file), seen.quality(), false));
                    case VeinReader.Suspected seen -> suspected++;
                }
                return took;
            } catch (UnreadableImage e) {
                // counted: it is among the images and not among the specimens
                return Stopwatch.cpuNanos() - start;
            }
        }

        /** What the product never makes: to measure what the quality gate is good for. */
        private VeinFeatures ungated(byte[] file) throws UnreadableImage {
            GrayImage image = ImageReader.read(file);
            return VeinFeatures.of(UnrolledFinger.of(image, profile), expectation);
        }
    }

    /** Which part of the images was refused. */
    Share failureToAcquire() {
        int acquired = (int) specimens.stream().filter(Specimen::acquired).count();
        return new Share(images - acquired, images);
    }

    Map<Integer, List<Specimen>> acquired() {
        return byFinger(specimens.stream().filter(Specimen::acquired).toList());
    }

    Map<Integer, List<Specimen>> all() {
        return byFinger(specimens);
    }

    private static Map<Integer, List<Specimen>> byFinger(List<Specimen> specimens) {
        Map<Integer, List<Specimen>> byFinger = new TreeMap<>();
        specimens.forEach(each -> byFinger.computeIfAbsent(each.finger(), fresh -> new ArrayList<>())
                .add(each));
        return byFinger;
    }
}
