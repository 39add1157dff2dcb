package dsg.benchmarks.vein;

import dsg.vein.VeinReader;
import dsg.vein.Verification;
import dsg.vein.features.VeinFeatures;
import dsg.vein.image.UnreadableImage;
import dsg.vein.matching.PreparedFeatures;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** How much CPU time the steps of a login take on one warm thread: on a busy machine, wall time says little. */
final class Stopwatch {

    private static final int MATCHES = 500;
    private static final int LOGINS = 40;

    private Stopwatch() {}

    /** Of this thread. */
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Run.Times measure(Collection collection, VeinReader reader, Templates templates, int enrol) {
        List<VeinFeatures> samples = collection.specimens().stream()
                .limit(enrol)
                .map(Specimen::features)
                .toList();
        Optional<byte[]> image = collection.readable(reader);
        if (image.isEmpty()) {
            return new Run.Times(Double.NaN, Double.NaN, Double.NaN);
        }
        byte[] encoded = Templates.encoded("", samples);
        List<PreparedFeatures> enrolled = templates.enrol("", samples);
        PreparedFeatures probe = new PreparedFeatures(samples.getFirst());
        double match = millis(MATCHES, () -> templates.similarity().of(enrolled.getLast(), probe));
        double verify = millis(LOGINS, () -> {
            PreparedFeatures prepared = new PreparedFeatures(features(reader, image.get()));
            List<PreparedFeatures> opened = templates == Templates.PLAIN ? enrolled : Templates.open(encoded, "");
            return Verification.best(opened, prepared, templates.similarity());
        });
        return new Run.Times(collection.extractMillis(), match, verify);
    }

    private static VeinFeatures features(VeinReader reader, byte[] image) {
        try {
            return switch (reader.read(image)) {
                case VeinReader.Acquired seen -> seen.features();
                case VeinReader.Refused seen -> seen.features();
            };
        } catch (UnreadableImage e) {
            throw new IllegalStateException("it was readable before", e);
        }
    }

    private interface Step {
        double score();
    }

    private static double millis(int times, Step step) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += step.score();
        }
        long start = cpuNanos();
        for (int i = 0; i < times; i++) {
            sum += step.score();
        }
        long nanos = cpuNanos() - start;
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a score that is no number");
        }
        return nanos / 1e6 / times;
    }
}
