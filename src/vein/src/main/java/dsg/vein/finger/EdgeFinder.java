package dsg.vein.finger;

import dsg.vein.image.Filters;
import dsg.vein.image.Plane;
import dsg.vein.image.Wipe;

/**
 * Finds the finger's two long edges: per edge the path along the columns with the greatest sum of relative gradients, by
 * dynamic programming, then a parabola through it.
 *
 * <p>The gradient is divided by the brightness around: the edge of a dark finger counts as much as that of a bright one.
 */
final class EdgeFinder {

    /** Pixels of the working image: how far it is smoothed, and how far around brightness is measured. */
    private static final double SIGMA = 2;

    private static final int AROUND = 12;

    /** Grey levels: in the dark a gradient is divided by no less. */
    private static final float DARK = 12;

    /** The most rows by which a path moves from one column to the next, and what each costs. */
    private static final int STEP = 2;

    private static final float STEP_COST = 0.02f;

    private EdgeFinder() {}

    /** @param strength the mean relative gradient along both paths */
    record Edges(Parabola upper, Parabola lower, double strength) {}

    static Edges find(Plane image, CaptureProfile profile) {
        int first = (int) (profile.trusted().from() * image.width());
        int last = (int) (profile.trusted().to() * image.width());
        float[] gradient = relativeGradient(image);
        Path upper = path(gradient, image.width(), first, last, rows(profile.upper()), 1);
        Path lower = path(gradient, image.width(), first, last, rows(profile.lower()), -1);
        Wipe.floats(gradient);
        return new Edges(
                Parabola.fit(upper.rows, first, image.width()),
                Parabola.fit(lower.rows, first, image.width()),
                (upper.strength + lower.strength) / 2);
    }

    private static int[] rows(CaptureProfile.Range range) {
        return new int[] {(int) (range.from() * Framing.HEIGHT), (int) (range.to() * Framing.HEIGHT)};
    }

    static float[] relativeGradient(Plane image) {
        float[] gradient = Filters.separable(image, Filters.gauss(SIGMA), Filters.slope(SIGMA))
                .values();
        float[] around = Filters.mean(image, AROUND).values();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= around[i] + DARK;
        }
        Wipe.floats(around);
        return gradient;
    }

    /** An edge's row in each column, from the first trusted one on. */
    private static final class Path {

        private final double[] rows;
        private final double strength;

        Path(double[] rows, double strength) {
            this.rows = rows;
            this.strength = strength;
        }
    }

    private static Path path(float[] gradient, int width, int first, int last, int[] range, int sign) {
        int rows = range[1] - range[0];
        byte[] from = new byte[(last - first) * rows];
        float[] best = new float[rows];
        for (int x = first; x < last; x++) {
            float[] next = new float[rows];
            for (int y = 0; y < rows; y++) {
                int step = bestStep(best, y, rows);
                from[(x - first) * rows + y] = (byte) step;
                next[y] = best[y + step] - STEP_COST * Math.abs(step) + sign * gradient[(y + range[0]) * width + x];
            }
            best = next;
        }
        int y = 0;
        for (int i = 1; i < rows; i++) {
            y = best[i] > best[y] ? i : y;
        }
        double strength = best[y] / (last - first);
        double[] path = new double[last - first];
        for (int x = last - first - 1; x >= 0; x--) {
            path[x] = y + range[0];
            y += from[x * rows + y];
        }
        return new Path(path, strength);
    }

    private static int bestStep(float[] best, int y, int rows) {
        int step = 0;
        float most = best[y];
        for (int s = -STEP; s <= STEP; s++) {
            int other = y + s;
            if (other >= 0 && other < rows && best[other] - STEP_COST * Math.abs(s) > most) {
                most = best[other] - STEP_COST * Math.abs(s);
                step = s;
            }
        }
        return step;
    }
}
