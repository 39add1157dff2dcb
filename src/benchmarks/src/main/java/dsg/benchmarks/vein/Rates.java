package dsg.benchmarks.vein;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Error rates of scores, as fractions. */
final class Rates {

    private final double[] genuine;
    private final double[] impostor;

    /**
     * Keeps sorted copies.
     *
     * @param genuine scores of the same finger
     * @param impostor scores of different ones
     */
    Rates(double[] genuine, double[] impostor) {
        this.genuine = genuine.clone();
        this.impostor = impostor.clone();
        Arrays.sort(this.genuine);
        Arrays.sort(this.impostor);
    }

    int genuine() {
        return genuine.length;
    }

    int impostor() {
        return impostor.length;
    }

    /** Where false matches and false non-matches are equally frequent; between two thresholds, their mean. */
    double equalError() {
        double threshold = equalErrorThreshold();
        return (falseNonMatch(threshold) + falseMatch(threshold)) / 2;
    }

    double equalErrorThreshold() {
        double best = Double.POSITIVE_INFINITY;
        double equal = Double.NaN;
        for (double score : DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostor))
                .toArray()) {
            for (double threshold : new double[] {score, Math.nextUp(score)}) {
                double difference = Math.abs(falseNonMatch(threshold) - falseMatch(threshold));
                if (difference < best) {
                    best = difference;
                    equal = threshold;
                }
            }
        }
        return equal;
    }

    /** The lowest threshold at which no more than this fraction of the impostors match. */
    double threshold(double falseMatchRate) {
        if (impostor.length == 0) {
            return Double.NaN;
        }
        int allowed = (int) Math.floor(falseMatchRate * impostor.length + 1e-9);
        return allowed >= impostor.length ? Double.NEGATIVE_INFINITY : impostor[impostor.length - 1 - allowed];
    }

    /** The fraction of genuine comparisons that do not match at that threshold; without impostors there is none. */
    double falseReject(double falseMatchRate) {
        return rejected(falseMatchRate).rate();
    }

    /** The same, counted. */
    Share rejected(double falseMatchRate) {
        double threshold = threshold(falseMatchRate);
        return Double.isNaN(threshold) ? new Share(0, 0) : missed(Math.nextUp(threshold));
    }

    /** The fraction of impostors with at least this score. */
    double falseMatch(double threshold) {
        return matched(threshold).rate();
    }

    /** The same, counted. */
    Share matched(double threshold) {
        return new Share(impostor.length - below(impostor, threshold), impostor.length);
    }

    /** The fraction of genuine comparisons below this score. */
    double falseNonMatch(double threshold) {
        return missed(threshold).rate();
    }

    /** The same, counted. */
    Share missed(double threshold) {
        return new Share(below(genuine, threshold), genuine.length);
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
