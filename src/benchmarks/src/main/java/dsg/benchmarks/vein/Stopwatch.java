package dsg.benchmarks.vein;

import com.sun.management.OperatingSystemMXBean;
import dsg.vein.VeinReader;
import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
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

    /** Of all threads together, those of the virtual machine among them. */
    static long processCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static Run.Times measure(Collection collection, CaptureProfile profile, Templates templates, int enrol) {
        List<VeinFeatures> samples = collection.specimens().stream()
                .limit(enrol)
                .map(Specimen::features)
                .toList();
        if (samples.isEmpty()) {
            return new Run.Times(Double.NaN, Double.NaN, Double.NaN);
        }
        List<PreparedFeatures> enrolled = templates.enrol("", samples);
        PreparedFeatures probe = new PreparedFeatures(samples.getFirst());
        double sum = matches(templates, enrolled, probe);
        long start = cpuNanos();
        sum += matches(templates, enrolled, probe);
        double match = (cpuNanos() - start) / 1e6 / MATCHES;
        List<byte[]> images = collection.fingers().stream()
                .flatMap(finger -> finger.samples().stream())
                .limit(LOGINS)
                .map(Collection::bytes)
                .toList();
        sum += logins(images, profile, templates, samples);
        start = cpuNanos();
        sum += logins(images, profile, templates, samples);
        double verify = (cpuNanos() - start) / 1e6 / images.size();
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a score that is no number");
        }
        return new Run.Times(collection.extractMillis(), match, verify);
    }

    private static double matches(Templates templates, List<PreparedFeatures> enrolled, PreparedFeatures probe) {
        double sum = 0;
        for (int i = 0; i < MATCHES; i++) {
            sum += templates.similarity().of(enrolled.getLast(), probe);
        }
        return sum;
    }

    /** Each image once: shown twice it is a replay. */
    private static double logins(
            List<byte[]> images, CaptureProfile profile, Templates templates, List<VeinFeatures> samples) {
        VeinReader reader = Collection.reader(profile, Expectation.of(profile), images.size());
        byte[] encoded = Templates.encoded("", samples);
        List<PreparedFeatures> plain = templates.enrol("", samples);
        double sum = 0;
        for (byte[] image : images) {
            Optional<VeinFeatures> probe = read(reader, image);
            if (probe.isPresent()) {
                List<PreparedFeatures> enrolled = templates == Templates.PLAIN ? plain : Templates.open(encoded, "");
                sum += templates.similarity().best(enrolled, new PreparedFeatures(probe.get()));
            }
        }
        return sum;
    }

    private static Optional<VeinFeatures> read(VeinReader reader, byte[] image) {
        try {
            return reader.read(image) instanceof VeinReader.Acquired seen
                    ? Optional.of(seen.features())
                    : Optional.empty();
        } catch (UnreadableImage e) {
            return Optional.empty();
        }
    }
}
