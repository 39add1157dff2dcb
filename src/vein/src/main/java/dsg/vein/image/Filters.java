package dsg.vein.image;

import java.util.Arrays;

/** Linear filters; beyond the border the border goes on. */
public final class Filters {

    private Filters() {}

    /** Weights of a normal distribution, sum 1, from {@code -radius} to {@code radius} = 3 σ. */
    public static float[] gauss(double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += StrictMath.exp(-i * i / (2 * sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) (StrictMath.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
        return weights;
    }

    /** Its first derivative. */
    public static float[] slope(double sigma) {
        float[] weights = gauss(sigma);
        int radius = weights.length / 2;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] *= (float) (i / (sigma * sigma));
        }
        return weights;
    }

    /** Its second derivative, brought to sum 0 so that plain brightness gives nothing. */
    public static float[] bend(double sigma) {
        float[] weights = gauss(sigma);
        int radius = weights.length / 2;
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] *= (float) ((i * i / (sigma * sigma) - 1) / (sigma * sigma));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= sum / weights.length;
        }
        return weights;
    }

    /** Correlates along rows with one set of weights and along columns with another. */
    public static Plane separable(Plane plane, float[] alongRows, float[] alongColumns) {
        Plane between = rows(plane, alongRows);
        Plane result = columns(between, alongColumns);
        between.wipe();
        return result;
    }

    /** The mean over a window of {@code 2 × radius + 1} in both directions. */
    public static Plane mean(Plane plane, int radius) {
        float[] box = new float[2 * radius + 1];
        Arrays.fill(box, 1f / box.length);
        return separable(plane, box, box);
    }

    private static Plane rows(Plane plane, float[] weights) {
        int width = plane.width();
        int radius = weights.length / 2;
        float[] padded = new float[width + 2 * radius];
        float[] result = new float[width * plane.height()];
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < padded.length; x++) {
                padded[x] = plane.at(Math.clamp(x - (long) radius, 0, width - 1), y);
            }
            int start = y * width;
            for (int i = 0; i < weights.length; i++) {
                float weight = weights[i];
                for (int x = 0; x < width; x++) {
                    result[start + x] += weight * padded[x + i];
                }
            }
        }
        Wipe.floats(padded);
        return new Plane(width, plane.height(), result);
    }

    private static Plane columns(Plane plane, float[] weights) {
        int width = plane.width();
        int height = plane.height();
        int radius = weights.length / 2;
        float[] values = plane.values();
        float[] result = new float[values.length];
        for (int y = 0; y < height; y++) {
            int start = y * width;
            for (int i = 0; i < weights.length; i++) {
                int from = Math.clamp(y + i - (long) radius, 0, height - 1) * width;
                float weight = weights[i];
                for (int x = 0; x < width; x++) {
                    result[start + x] += weight * values[from + x];
                }
            }
        }
        return new Plane(width, height, result);
    }
}
