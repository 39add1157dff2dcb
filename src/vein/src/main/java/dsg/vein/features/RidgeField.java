package dsg.vein.features;

import dsg.vein.image.Filters;
import dsg.vein.image.Plane;
import dsg.vein.image.Wipe;
import java.util.Arrays;

/**
 * How strongly and in which direction a vein runs at each point: 80 × 40 vectors of doubled angle, so that a direction and its
 * opposite are one (G. H. Granlund, "In search of a general picture processing operator", CGIP 8, 1978).
 *
 * <p>The strength is the answer of twelve line filters, second derivatives of an elongated normal distribution. Each is the sum
 * of three isotropic derivatives (W. T. Freeman, E. H. Adelson, "The design and use of steerable filters", PAMI 13(9), 1991)
 * smoothed along its line, and is worked out at every second pixel only.
 */
final class RidgeField {

    private static final int WIDTH = VeinField.WIDTH;
    private static final int HEIGHT = VeinField.HEIGHT;
    static final int DIRECTIONS = 12;
    /** Pixels across a line and along it, as a vein is thick and as long as it runs straight. */
    static final double SIGMA = 1.7;

    private static final double LENGTH = 4.5;

    /** Pixels to each side over which light and contrast are evened out. */
    static final int WINDOW = 8;

    /** Grey levels of contrast that count as none: noise is not to be blown up. */
    private static final float FLAT = 1.5f;

    private RidgeField() {}

    /** The vectors of a finger of 160 × 80. */
    static VeinField of(Plane skin) {
        Plane even = normalised(skin);
        float[] gauss = Filters.gauss(SIGMA);
        float[] slope = Filters.slope(SIGMA);
        float[] bend = Filters.bend(SIGMA);
        float[] xx = Filters.separable(even, bend, gauss).values();
        float[] yy = Filters.separable(even, gauss, bend).values();
        float[] xy = Filters.separable(even, slope, slope).values();
        float[] strongest = new float[WIDTH * HEIGHT];
        int[] direction = new int[WIDTH * HEIGHT];
        for (int k = 0; k < DIRECTIONS; k++) {
            Plane across = across(even, xx, yy, xy, Math.PI * k / DIRECTIONS);
            alongLine(across, k, strongest, direction);
            across.wipe();
        }
        VeinField vectors = vectors(strongest, direction);
        even.wipe();
        Wipe.floats(xx, yy, xy, strongest);
        Arrays.fill(direction, 0);
        return vectors;
    }

    private static VeinField vectors(float[] strongest, int[] direction) {
        float[][] parts = new float[2][strongest.length];
        for (int i = 0; i < strongest.length; i++) {
            double root = Math.sqrt(strongest[i]);
            double doubled = 2 * Math.PI * direction[i] / DIRECTIONS;
            parts[0][i] = (float) (root * StrictMath.cos(doubled));
            parts[1][i] = (float) (root * StrictMath.sin(doubled));
        }
        return new VeinField(parts);
    }

    /** Brightness and contrast evened out: the light differs along and across a finger. */
    static Plane normalised(Plane skin) {
        float[] values = skin.values();
        float[] means = Filters.mean(skin, WINDOW).values();
        float[] squares = new float[values.length];
        float[] even = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            even[i] = values[i] - means[i];
            squares[i] = even[i] * even[i];
        }
        float[] variances = Filters.mean(new Plane(skin.width(), skin.height(), squares), WINDOW)
                .values();
        for (int i = 0; i < values.length; i++) {
            even[i] /= (float) Math.sqrt(variances[i]) + FLAT;
        }
        Wipe.floats(means, squares, variances);
        return new Plane(skin.width(), skin.height(), even);
    }

    /** How much of a valley lies across a line of this direction. */
    private static Plane across(Plane like, float[] xx, float[] yy, float[] xy, double direction) {
        float c = (float) StrictMath.cos(direction);
        float s = (float) StrictMath.sin(direction);
        float[] valley = new float[xx.length];
        for (int i = 0; i < valley.length; i++) {
            valley[i] = s * s * xx[i] - 2 * c * s * xy[i] + c * c * yy[i];
        }
        return new Plane(like.width(), like.height(), valley);
    }

    /** The mean along the line, weighted by distance; what is stronger than in the directions before replaces them. */
    private static void alongLine(Plane across, int k, float[] strongest, int[] direction) {
        float[] weights = Filters.gauss(Math.sqrt(LENGTH * LENGTH - SIGMA * SIGMA));
        int radius = weights.length / 2;
        double c = StrictMath.cos(Math.PI * k / DIRECTIONS);
        double s = StrictMath.sin(Math.PI * k / DIRECTIONS);
        float[] sums = new float[WIDTH * HEIGHT];
        for (int i = -radius; i <= radius; i++) {
            add(across, (int) Math.round(i * c), (int) Math.round(i * s), weights[i + radius], sums);
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > strongest[i]) {
                strongest[i] = sums[i];
                direction[i] = k;
            }
        }
        Wipe.floats(sums);
    }

    /** Adds the moved plane at every second pixel. */
    private static void add(Plane plane, int dx, int dy, float weight, float[] sums) {
        int right = plane.width() - 1;
        int bottom = plane.height() - 1;
        float[] values = plane.values();
        int next = 0;
        for (int y = 0; y < HEIGHT; y++) {
            int row = Math.clamp(2L * y + dy, 0, bottom) * (right + 1);
            for (int x = 0; x < WIDTH; x++) {
                int column = Math.clamp(2L * x + dx, 0, right);
                sums[next++] += weight * values[row + column];
            }
        }
    }
}
