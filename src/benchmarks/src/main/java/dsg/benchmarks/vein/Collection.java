package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.VeinReader;
import dsg.vein.image.UnreadableImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The features of all images.
 *
 * @param fingers in the folder's order
 * @param specimens of all readable images, in the order of fingers and samples
 * @param images how many there are, unreadable ones too
 * @param extractMillis of one image, from the file's bytes on, the first images left out
 */
record Collection(List<ImageFolder.Finger> fingers, List<Specimen> specimens, int images, double extractMillis) {

    private static final int WARM_UP = 60;

    static Collection read(List<ImageFolder.Finger> fingers, VeinReader reader) {
        List<Specimen> specimens = new ArrayList<>();
        int images = 0;
        long nanos = 0;
        for (int finger = 0; finger < fingers.size(); finger++) {
            for (Path sample : fingers.get(finger).samples()) {
                byte[] file = bytes(sample);
                long start = Stopwatch.cpuNanos();
                read(file, finger, reader, specimens);
                nanos += images++ < WARM_UP ? 0 : Stopwatch.cpuNanos() - start;
            }
        }
        return new Collection(fingers, specimens, images, nanos / 1e6 / Math.max(1, images - WARM_UP));
    }

    private static void read(byte[] file, int finger, VeinReader reader, List<Specimen> specimens) {
        try {
            specimens.add(
                    switch (reader.read(file)) {
                        case VeinReader.Acquired seen -> new Specimen(finger, seen.features(), true);
                        case VeinReader.Refused seen -> new Specimen(finger, seen.features(), false);
                    });
        } catch (UnreadableImage e) {
            // counted: it is among the images and not among the specimens
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("読めません: " + file, "Cannot read: " + file);
        }
    }

    /** The file of the first image that could be read. */
    Optional<byte[]> readable(VeinReader reader) {
        return fingers.stream()
                .flatMap(finger -> finger.samples().stream())
                .map(Collection::bytes)
                .filter(file -> isReadable(file, reader))
                .findFirst();
    }

    private static boolean isReadable(byte[] file, VeinReader reader) {
        try {
            reader.read(file);
            return true;
        } catch (UnreadableImage e) {
            return false;
        }
    }

    /** Which part of the images was refused. */
    double failureToAcquire() {
        long acquired = specimens.stream().filter(Specimen::acquired).count();
        return images == 0 ? Double.NaN : 1 - (double) acquired / images;
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
