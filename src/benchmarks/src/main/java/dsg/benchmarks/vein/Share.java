package dsg.benchmarks.vein;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * So many of so many, with the bounds between which the true rate lies in 95 of 100 cases: C. J. Clopper, E. S. Pearson, "The use
 * of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26(4), 1934. They hold for independent
 * trials; several comparisons of one finger are less than that.
 */
record Share(int count, int of) {

    private static final double TAIL = 0.025;
    private static final int HALVINGS = 60;

    static Share sum(List<Share> shares) {
        return new Share(
                shares.stream().mapToInt(Share::count).sum(),
                shares.stream().mapToInt(Share::of).sum());
    }

    double rate() {
        return of == 0 ? Double.NaN : (double) count / of;
    }

    double low() {
        return count == 0 ? 0 : 1 - new Share(of - count, of).high();
    }

    /** The rate at which no more than this many are as unlikely as it is allowed. */
    double high() {
        return count == of ? 1 : falling(this::noMore);
    }

    /** In per cent. */
    @Override
    public String toString() {
        return of == 0
                ? "-"
                : String.format(Locale.ROOT, "%.3f %% (%.3f-%.3f; %d)", 100 * rate(), 100 * low(), 100 * high(), count);
    }

    private static double falling(DoubleUnaryOperator probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (probability.applyAsDouble(middle) > TAIL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How likely no more than {@link #count} are at this rate; as logarithms, which do not vanish. */
    private double noMore(double rate) {
        double odds = Math.log(rate) - Math.log1p(-rate);
        double term = of * Math.log1p(-rate);
        double sum = Math.exp(term);
        for (int i = 0; i < count; i++) {
            term += Math.log((double) (of - i) / (i + 1)) + odds;
            sum += Math.exp(term);
        }
        return sum;
    }
}
