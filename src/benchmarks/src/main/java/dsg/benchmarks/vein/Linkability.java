package dsg.benchmarks.vein;

import java.util.List;
import java.util.stream.Stream;

/**
 * The global measure of linkability, 0 to 1: M. Gomez-Barrero, J. Galbally, C. Rathgeb, C. Busch, "General framework to evaluate
 * unlinkability in biometric template protection systems", IEEE TIFS 13(6), 2018; both kinds of pairs equally likely.
 *
 * <p>The densities are histograms, so that a finite number of pairs gives a little more than 0 where there is nothing to find.
 */
final class Linkability {

    private static final int BINS = 20;

    private Linkability() {}

    static double of(List<Double> mated, List<Double> others) {
        double low = extreme(mated, others, false);
        double high = extreme(mated, others, true);
        double[] ours = histogram(mated, low, high);
        double[] theirs = histogram(others, low, high);
        double measure = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double sum = ours[bin] + theirs[bin];
            if (ours[bin] > theirs[bin]) {
                measure += ours[bin] * (2 * ours[bin] / sum - 1);
            }
        }
        return measure;
    }

    private static double extreme(List<Double> mated, List<Double> others, boolean high) {
        Stream<Double> all = Stream.concat(mated.stream(), others.stream());
        return (high ? all.max(Double::compare) : all.min(Double::compare)).orElse(0.0);
    }

    private static double[] histogram(List<Double> scores, double low, double high) {
        double[] parts = new double[BINS];
        for (double score : scores) {
            int bin = (int) ((score - low) / Math.max(1e-12, high - low) * BINS);
            parts[Math.min(bin, BINS - 1)] += 1.0 / scores.size();
        }
        return parts;
    }
}
