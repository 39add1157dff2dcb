package dsg.vein.finger;

import java.util.Arrays;

/**
 * An edge of a finger: {@code a + b t + c t²}, t from -1 to 1 over the columns.
 *
 * @param residual the median distance of the points from it, in pixels
 */
record Parabola(double a, double b, double c, int columns, double residual) {

    private static final int ROUNDS = 12;

    /** Makes the median distance of normally distributed points their standard deviation. */
    private static final double DEVIATIONS = 1.4826;

    /** Pixels: an edge that is found exactly makes no point an outlier. */
    private static final double LEAST_DEVIATION = 0.7;

    /** Standard deviations at which a point counts half. */
    private static final double HALF = 1.5;

    double at(double column) {
        double t = place(column, columns);
        return a + t * (b + t * c);
    }

    /**
     * Fits by iteratively reweighted least squares with Cauchy weights: points far off count little.
     *
     * @param rows the edge's row in column {@code first + i}
     */
    static Parabola fit(double[] rows, int first, int columns) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        Parabola fitted = new Parabola(0, 0, 0, columns, 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] abc = solve(rows, weights, first, columns);
            fitted = new Parabola(abc[0], abc[1], abc[2], columns, 0);
            double[] distances = distances(fitted, rows, first);
            double scale = Math.max(LEAST_DEVIATION, DEVIATIONS * median(distances));
            for (int i = 0; i < rows.length; i++) {
                double relative = distances[i] / (HALF * scale);
                weights[i] = 1 / (1 + relative * relative);
            }
        }
        return new Parabola(fitted.a, fitted.b, fitted.c, columns, median(distances(fitted, rows, first)));
    }

    private static double place(double column, int columns) {
        return 2 * column / (columns - 1) - 1;
    }

    private static double[] distances(Parabola parabola, double[] rows, int first) {
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            distances[i] = Math.abs(rows[i] - parabola.at(first + i));
        }
        return distances;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The normal equations, by Cramer's rule. */
    private static double[] solve(double[] rows, double[] weights, int first, int columns) {
        double[] s = new double[5];
        double[] r = new double[3];
        for (int i = 0; i < rows.length; i++) {
            double t = place(first + i, columns);
            double power = weights[i];
            for (int k = 0; k < 5; k++) {
                s[k] += power;
                if (k < 3) {
                    r[k] += power * rows[i];
                }
                power *= t;
            }
        }
        double all = determinant(s[0], s[1], s[2], s[1], s[2], s[3], s[2], s[3], s[4]);
        return new double[] {
            determinant(r[0], s[1], s[2], r[1], s[2], s[3], r[2], s[3], s[4]) / all,
            determinant(s[0], r[0], s[2], s[1], r[1], s[3], s[2], r[2], s[4]) / all,
            determinant(s[0], s[1], r[0], s[1], s[2], r[1], s[2], s[3], r[2]) / all
        };
    }

    private static double determinant(
            double a, double b, double c, double d, double e, double f, double g, double h, double i) {
        return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    }
}
