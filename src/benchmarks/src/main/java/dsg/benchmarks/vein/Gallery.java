package dsg.benchmarks.vein;

import dsg.operations.Trouble;
import dsg.vein.VeinReader;
import dsg.vein.features.Expectation;
import dsg.vein.features.VeinFeatures;
import dsg.vein.finger.CaptureProfile;
import dsg.vein.image.GrayImage;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.synthetic.SyntheticFinger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The protected templates of many people, each under a key of its own, as the product stores them: every finger of a folder as
 * if it were one person's, and synthetic people up to a number. Of what is enrolled nothing else is kept. The same images
 * give the same templates.
 *
 * @param entries real fingers first
 * @param probes of some of the real fingers, spread evenly
 */
record Gallery(List<Entry> entries, List<Probe> probes, Effort effort) {

    /** As many searches as take minutes among 10,000 people. */
    private static final int MOST_PROBES = 40;

    /** One enrolled finger: the template as it lies in a store. */
    static final class Entry {

        private final String name;
        private final Optional<String> subject;
        private final byte[] template;

        /**
         * Makes the template.
         *
         * @param name whose key it is
         * @param subject to whom other fingers may belong too; empty for a synthetic one
         */
        Entry(String name, Optional<String> subject, List<VeinFeatures> samples) {
            this.name = name;
            this.subject = subject;
            this.template = Templates.encoded(name, samples);
        }

        Optional<String> subject() {
            return subject;
        }

        int bytes() {
            return template.length;
        }

        /** Decoded and opened with its own key, which is derived anew. */
        List<PreparedFeatures> open() {
            return Templates.open(template, name);
        }
    }

    /**
     * An image of an enrolled finger that was not used to enrol it.
     *
     * @param mate its place among the entries
     */
    record Probe(int mate, VeinFeatures features) {}

    /** Seconds; of CPU time, those of all threads. */
    record Effort(double cpu, double wall) {

        static Effort since(long cpuNanos, long nanoTime) {
            return new Effort((Stopwatch.processCpuNanos() - cpuNanos) / 1e9, (System.nanoTime() - nanoTime) / 1e9);
        }
    }

    private record Real(Entry entry, VeinFeatures probe) {}

    /**
     * Reads the folder and makes up the rest, on all cores.
     *
     * @param people how many templates there are to be
     * @param enrol samples of a template; fingers of which there are not as many and one more are left out
     * @throws Trouble when there are more real fingers than people, or none
     */
    static Gallery of(List<ImageFolder.Finger> fingers, int people, CaptureProfile profile, int enrol) {
        long cpu = Stopwatch.processCpuNanos();
        long wall = System.nanoTime();
        List<Real> real = IntStream.range(0, fingers.size())
                .parallel()
                .boxed()
                .flatMap(place -> real(place, fingers.get(place), profile, enrol))
                .toList();
        if (real.isEmpty() || real.size() > people) {
            throw new Trouble(
                    "登録できる指は " + real.size() + " 本です。--among はそれ以上にしてください。",
                    "There are " + real.size() + " fingers to enrol; --among has to be as many at least.");
        }
        VeinReader reader = Collection.reader(profile, Expectation.of(profile), 1);
        List<Entry> entries = new ArrayList<>(real.stream().map(Real::entry).toList());
        entries.addAll(IntStream.range(real.size(), people)
                .parallel()
                .mapToObj(subject -> synthetic(subject, reader, enrol))
                .toList());
        return new Gallery(List.copyOf(entries), probes(real), Effort.since(cpu, wall));
    }

    private static Stream<Real> real(int place, ImageFolder.Finger finger, CaptureProfile profile, int enrol) {
        Collection collection = Collection.read(List.of(finger), profile, Expectation.of(profile));
        List<VeinFeatures> samples = collection.specimens().stream()
                .filter(Specimen::acquired)
                .map(Specimen::features)
                .toList();
        if (samples.size() <= enrol) {
            return Stream.empty();
        }
        Entry entry = new Entry("real/" + place, Optional.of(finger.subject()), samples.subList(0, enrol));
        return Stream.of(new Real(entry, samples.get(enrol)));
    }

    private static Entry synthetic(int subject, VeinReader reader, int enrol) {
        SyntheticFinger finger = SyntheticFinger.of(subject, 0);
        // Sooner or later enough pass the quality gate: every picture is laid on anew.
        List<VeinFeatures> samples = Stream.iterate(0L, sample -> sample + 1)
                .flatMap(sample -> acquired(reader, finger.image(sample)))
                .limit(enrol)
                .toList();
        return new Entry("synthetic/" + subject, Optional.empty(), samples);
    }

    private static Stream<VeinFeatures> acquired(VeinReader reader, GrayImage image) {
        return reader.read(image) instanceof VeinReader.Acquired seen ? Stream.of(seen.features()) : Stream.empty();
    }

    private static List<Probe> probes(List<Real> real) {
        int step = Math.max(1, real.size() / MOST_PROBES);
        return IntStream.range(0, real.size())
                .filter(finger -> finger % step == 0)
                .limit(MOST_PROBES)
                .mapToObj(finger -> new Probe(finger, real.get(finger).probe()))
                .toList();
    }

    String line() {
        long synthetic =
                entries.stream().filter(entry -> entry.subject().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "登録 / gallery: %d templates, %d of real fingers and %d synthetic, %.1f MB; made in %.0f s CPU, %.0f s wall",
                entries.size(),
                entries.size() - synthetic,
                synthetic,
                entries.stream().mapToLong(Entry::bytes).sum() / 1e6,
                effort.cpu(),
                effort.wall());
    }
}
