package dsg.benchmarks.vein;

import dsg.vein.matching.Decision;
import dsg.vein.matching.PreparedFeatures;
import dsg.vein.matching.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who is compared with whom. */
final class Protocols {

    private final List<ImageFolder.Finger> names;
    private final Map<Integer, List<Specimen>> fingers;
    private final Templates templates;
    private final Similarity similarity;
    private final int keys;

    /**
     * @param fingers the specimens that take part, by finger
     */
    Protocols(List<ImageFolder.Finger> names, Map<Integer, List<Specimen>> fingers, Templates templates) {
        this(names, fingers, templates, templates.similarity());
    }

    /** With other constants than the product's. */
    Protocols(
            List<ImageFolder.Finger> names,
            Map<Integer, List<Specimen>> fingers,
            Templates templates,
            Similarity similarity) {
        this(names, fingers, templates, similarity, 0);
    }

    private Protocols(
            List<ImageFolder.Finger> names,
            Map<Integer, List<Specimen>> fingers,
            Templates templates,
            Similarity similarity,
            int keys) {
        this.names = names;
        this.fingers = fingers;
        this.templates = templates;
        this.similarity = similarity;
        this.keys = keys;
    }

    /**
     * As in the Fingerprint Verification Competitions: every sample against every later one of its finger, and every finger's
     * first sample against every later finger's.
     */
    Rates single() {
        List<List<Specimen>> all = List.copyOf(fingers.values());
        double[] genuine = all.stream()
                .parallel()
                .flatMapToDouble(samples -> IntStream.range(0, samples.size() - 1)
                        .mapToObj(i -> scores(samples.get(i), samples.subList(i + 1, samples.size())))
                        .flatMapToDouble(Arrays::stream))
                .toArray();
        List<Specimen> firsts = all.stream().map(List::getFirst).toList();
        double[] impostor = IntStream.range(0, firsts.size() - 1)
                .parallel()
                .mapToObj(i -> scores(firsts.get(i), firsts.subList(i + 1, firsts.size())))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new Rates(genuine, impostor);
    }

    private double[] scores(Specimen enrolled, List<Specimen> probes) {
        List<PreparedFeatures> template = templates.enrol(name(enrolled.finger()), List.of(enrolled.features()));
        return probes.stream()
                .mapToDouble(probe -> similarity.best(template, new PreparedFeatures(probe.features())))
                .toArray();
    }

    /** Whose key it is. By its place: the same images give the same figures, whatever their folders are called. */
    private String name(int finger) {
        return keys + "/" + finger;
    }

    /** The same comparisons under other keys, which change what a protected template says of a finger. */
    Protocols withKeys(int number) {
        return new Protocols(names, fingers, templates, similarity, number);
    }

    /** The genuine comparisons of {@link #enrolled} alone. */
    Rates genuine(int samples) {
        double[] genuine = fingers.entrySet().stream()
                .parallel()
                .filter(finger -> finger.getValue().size() > samples)
                .flatMapToDouble(finger -> {
                    List<PreparedFeatures> template = templates.enrol(
                            name(finger.getKey()),
                            finger.getValue().stream()
                                    .limit(samples)
                                    .map(Specimen::features)
                                    .toList());
                    return finger.getValue().stream()
                            .skip(samples)
                            .mapToDouble(probe -> similarity.best(template, new PreparedFeatures(probe.features())));
                })
                .toArray();
        return new Rates(genuine, new double[0]);
    }

    /** The first samples of every finger enrolled, every other sample against every finger. */
    Enrolled enrolled(int samples) {
        List<Integer> enrolled = fingers.keySet().stream()
                .filter(finger -> fingers.getOrDefault(finger, List.of()).size() > samples)
                .toList();
        List<List<PreparedFeatures>> all = enrolled.stream()
                .map(finger -> templates.enrol(
                        name(finger),
                        fingers.getOrDefault(finger, List.of()).stream()
                                .limit(samples)
                                .map(Specimen::features)
                                .toList()))
                .toList();
        List<Specimen> probes = enrolled.stream()
                .flatMap(finger ->
                        fingers.getOrDefault(finger, List.of()).stream().skip(samples))
                .toList();
        double[][] scores = probes.stream()
                .parallel()
                .map(probe -> {
                    PreparedFeatures prepared = new PreparedFeatures(probe.features());
                    return all.stream()
                            .mapToDouble(each -> similarity.best(each, prepared))
                            .toArray();
                })
                .toArray(double[][]::new);
        return new Enrolled(
                names, enrolled, probes.stream().map(Specimen::finger).toList(), scores);
    }

    /** The scores of all probes with all enrolled fingers. */
    static final class Enrolled {

        private final List<ImageFolder.Finger> names;
        private final List<Integer> enrolled;
        private final List<Integer> probes;
        private final double[][] scores;

        /**
         * As many rows of scores as probes, of as many columns as enrolled fingers.
         *
         * @param probes each probe's finger
         */
        Enrolled(List<ImageFolder.Finger> names, List<Integer> enrolled, List<Integer> probes, double[][] scores) {
            this.names = names;
            this.enrolled = enrolled;
            this.probes = probes;
            this.scores = scores;
        }

        Rates oneFinger() {
            Sorting sorting = new Sorting();
            for (int probe = 0; probe < probes.size(); probe++) {
                for (int finger = 0; finger < enrolled.size(); finger++) {
                    sorting.add(probes.get(probe).equals(enrolled.get(finger)), scores[probe][finger]);
                }
            }
            return sorting.rates();
        }

        /**
         * Two fingers of one person are one identity: the first with the second, the third with the fourth. The second one's
         * score counts only where the first one's leaves a doubt.
         */
        Rates twoFingers() {
            List<int[]> pairs = pairs();
            Map<Integer, List<Integer>> byFinger = new HashMap<>();
            for (int probe = 0; probe < probes.size(); probe++) {
                byFinger.computeIfAbsent(probes.get(probe), fresh -> new ArrayList<>())
                        .add(probe);
            }
            Sorting sorting = new Sorting();
            for (int[] shown : pairs) {
                List<Integer> first = byFinger.getOrDefault(enrolled.get(shown[0]), List.of());
                List<Integer> second = byFinger.getOrDefault(enrolled.get(shown[1]), List.of());
                for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
                    for (int[] claimed : pairs) {
                        double one = scores[first.get(i)][claimed[0]];
                        double other = scores[second.get(i)][claimed[1]];
                        sorting.add(shown[0] == claimed[0], both(one, other));
                    }
                }
            }
            return sorting.rates();
        }

        /** As the product decides: a clear first score is the answer, at whatever threshold. */
        private static double both(double first, double second) {
            return switch (Decision.ofFirst(first)) {
                case ACCEPTED -> Double.POSITIVE_INFINITY;
                case SECOND_FINGER -> Decision.together(first, second);
                case REFUSED -> Double.NEGATIVE_INFINITY;
            };
        }

        private List<int[]> pairs() {
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i + 1 < enrolled.size(); i++) {
                String one = names.get(enrolled.get(i)).subject();
                if (one.equals(names.get(enrolled.get(i + 1)).subject())) {
                    pairs.add(new int[] {i, i + 1});
                    i++;
                }
            }
            return pairs;
        }
    }

    private static final class Sorting {

        private final List<Double> genuine = new ArrayList<>();
        private final List<Double> impostor = new ArrayList<>();

        void add(boolean same, double score) {
            (same ? genuine : impostor).add(score);
        }

        Rates rates() {
            return new Rates(array(genuine), array(impostor));
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
