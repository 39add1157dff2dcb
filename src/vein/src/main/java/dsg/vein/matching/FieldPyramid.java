package dsg.vein.matching;

import dsg.vein.features.VeinField;
import dsg.vein.image.Wipe;
import java.util.Arrays;

/**
 * A field made ready to be compared: with a margin of nothing around it, at full and at half resolution, in whole numbers, whose
 * sums the virtual machine works out many at a time. Only the relations within a field count, so that its unit is free.
 */
public final class FieldPyramid {

    final Level fine;
    final Level coarse;

    public FieldPyramid(VeinField field) {
        fine = new Level(field.parts(), VeinField.WIDTH, VeinField.HEIGHT, 2 * Level.MARGIN_X, 2 * Level.MARGIN_Y);
        float[][] halved =
                Arrays.stream(field.parts()).map(FieldPyramid::halved).toArray(float[][]::new);
        coarse = new Level(halved, VeinField.WIDTH / 2, VeinField.HEIGHT / 2, Level.MARGIN_X, Level.MARGIN_Y);
        Wipe.floats(halved);
    }

    public void wipe() {
        fine.wipe();
        coarse.wipe();
    }

    static float[] halved(float[] part) {
        float[] half = new float[part.length / 4];
        int next = 0;
        for (int y = 0; y < VeinField.HEIGHT; y += 2) {
            for (int x = 0; x < VeinField.WIDTH; x += 2) {
                int upper = y * VeinField.WIDTH + x;
                int lower = upper + VeinField.WIDTH;
                half[next++] = part[upper] + part[upper + 1] + part[lower] + part[lower + 1];
            }
        }
        return half;
    }

    /** One resolution. The margin lets every shift be taken without a look at the borders. */
    static final class Level {

        static final int MARGIN_X = 10;
        static final int MARGIN_Y = 8;

        /** The root of the mean square; 80 × 40 of its squares still are an int. */
        private static final double UNIT = 300;

        final int width;
        final int height;
        final int[][] parts;
        private final int marginX;
        private final int marginY;
        private final int stride;
        /** Sums of squares over the rectangle from the padded corner. */
        private final int[] energy;

        Level(float[][] parts, int width, int height, int marginX, int marginY) {
            this.width = width;
            this.height = height;
            this.marginX = marginX;
            this.marginY = marginY;
            stride = width + 2 * marginX;
            this.parts = new int[parts.length][stride * (height + 2 * marginY)];
            double scale = UNIT / rootMeanSquare(parts);
            for (int part = 0; part < parts.length; part++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        this.parts[part][at(x, y)] = (int) Math.rint(scale * parts[part][y * width + x]);
                    }
                }
            }
            energy = energy();
        }

        private static double rootMeanSquare(float[][] parts) {
            double sum = 0;
            for (float[] part : parts) {
                for (float value : part) {
                    sum += value * value;
                }
            }
            return Math.sqrt(Math.max(sum, 1e-12) / parts[0].length);
        }

        private int[] energy() {
            int rows = height + 2 * marginY;
            int[] sums = new int[(stride + 1) * (rows + 1)];
            for (int y = 0; y < rows; y++) {
                int row = 0;
                for (int x = 0; x < stride; x++) {
                    for (int[] part : parts) {
                        row += part[y * stride + x] * part[y * stride + x];
                    }
                    sums[(y + 1) * (stride + 1) + x + 1] = sums[y * (stride + 1) + x + 1] + row;
                }
            }
            return sums;
        }

        /** Where this column and row lies. */
        int at(int x, int y) {
            return (y + marginY) * stride + x + marginX;
        }

        /** By how many places a field moved by this lies further on. */
        int offset(int dx, int dy) {
            return dy * stride + dx;
        }

        /** Of the part that lies on another field of this size which is moved by this. */
        double energyUnder(int dx, int dy) {
            int left = Math.max(0, dx) + marginX;
            int right = Math.min(width, width + dx) + marginX;
            int top = (Math.max(0, dy) + marginY) * (stride + 1);
            int bottom = (Math.min(height, height + dy) + marginY) * (stride + 1);
            return energy[bottom + right] - energy[top + right] - energy[bottom + left] + energy[top + left];
        }

        void wipe() {
            for (int[] part : parts) {
                Arrays.fill(part, 0);
            }
            Arrays.fill(energy, 0);
        }
    }
}
