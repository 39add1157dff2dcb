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
        double best = Double.POSITIVE_INFINITY;
        double rate = Double.NaN;
        for (double score : DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostor))
                .toArray()) {
            for (double threshold : new double[] {score, Math.nextUp(score)}) {
                double missed = falseNonMatch(threshold);
                double matched = falseMatch(threshold);
                if (Math.abs(missed - matched) < best) {
                    best = Math.abs(missed - matched);
                    rate = (missed + matched) / 2;
                }
            }
        }
        return rate;
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
        double threshold = threshold(falseMatchRate);
        if (Double.isNaN(threshold)) {
            return Double.NaN;
        }
        long rejected =
                Arrays.stream(genuine).filter(score -> score <= threshold).count();
        return (double) rejected / genuine.length;
    }

    /** The fraction of impostors with at least this score. */
    double falseMatch(double threshold) {
        return (double) (impostor.length - below(impostor, threshold)) / impostor.length;
    }

    /** The fraction of genuine comparisons below this score. */
    double falseNonMatch(double threshold) {
        return (double) below(genuine, threshold) / genuine.length;
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
