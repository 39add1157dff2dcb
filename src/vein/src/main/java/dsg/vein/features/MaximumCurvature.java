package dsg.vein.features;

import dsg.vein.image.Filters;
import dsg.vein.image.Plane;
import dsg.vein.image.Wipe;
import java.util.Arrays;

/**
 * Vein centre lines where the brightness profile bends most: N. Miura, A. Nagasaka, T. Miyatake, "Extraction of finger-vein
 * patterns using maximum curvature points in image profiles", IEICE Trans. Inf. Syst. E90-D(8), 2007.
 */
final class MaximumCurvature {

    /** Pixels: how far the profiles are smoothed. */
    private static final double SIGMA = 1.8;

    /** Pixels: how far a line may lie beside its like and still agree with it. */
    private static final double BLUR = 2;

    private final int width;
    private final int height;
    private final float[] fx;
    private final float[] fy;
    private final float[] fxx;
    private final float[] fyy;
    private final float[] fxy;
    private final float[] centres;

    MaximumCurvature(Plane skin) {
        width = skin.width();
        height = skin.height();
        float[] gauss = Filters.gauss(SIGMA);
        float[] slope = Filters.slope(SIGMA);
        float[] bend = Filters.bend(SIGMA);
        fx = Filters.separable(skin, slope, gauss).values();
        fy = Filters.separable(skin, gauss, slope).values();
        fxx = Filters.separable(skin, bend, gauss).values();
        fyy = Filters.separable(skin, gauss, bend).values();
        fxy = Filters.separable(skin, slope, slope).values();
        centres = new float[width * height];
    }

    /** The veins' centre lines of a finger of 160 × 80, each widened by its blur. */
    static VeinField of(Plane skin) {
        Plane lines = lines(skin);
        Plane blurred = blurred(lines);
        VeinField field = halved(blurred);
        lines.wipe();
        blurred.wipe();
        return field;
    }

    /** 1 on a centre line, 0 elsewhere, as big as the skin. */
    static Plane lines(Plane skin) {
        MaximumCurvature curvature = new MaximumCurvature(skin);
        curvature.scoreLines(1, 0);
        curvature.scoreLines(0, 1);
        curvature.scoreLines(1, 1);
        curvature.scoreLines(1, -1);
        Plane lines = curvature.binarise(curvature.connect());
        Wipe.floats(curvature.fx, curvature.fy, curvature.fxx, curvature.fyy, curvature.fxy, curvature.centres);
        return lines;
    }

    static Plane blurred(Plane lines) {
        float[] gauss = Filters.gauss(BLUR);
        return Filters.separable(lines, gauss, gauss);
    }

    /** Walks every line of a direction and scores the middle of each valley: its greatest curvature times its width. */
    private void scoreLines(int dx, int dy) {
        float[] bends = curvatures(dx, dy);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (!within(x - dx, y - dy)) {
                    scoreLine(bends, x, y, dx, dy);
                }
            }
        }
        Wipe.floats(bends);
    }

    private void scoreLine(float[] bends, int startX, int startY, int dx, int dy) {
        int run = 0;
        int deepest = -1;
        for (int x = startX, y = startY; within(x, y); x += dx, y += dy) {
            int place = y * width + x;
            if (bends[place] > 0) {
                run++;
                deepest = deepest < 0 || bends[place] > bends[deepest] ? place : deepest;
                continue;
            }
            score(bends, deepest, run);
            run = 0;
            deepest = -1;
        }
        score(bends, deepest, run);
    }

    private void score(float[] bends, int deepest, int run) {
        if (deepest >= 0) {
            centres[deepest] += bends[deepest] * run;
        }
    }

    private boolean within(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height;
    }

    float[] curvatures(int dx, int dy) {
        double length = Math.sqrt(dx * dx + dy * dy);
        float c = (float) (dx / length);
        float s = (float) (dy / length);
        float[] bends = new float[width * height];
        for (int i = 0; i < bends.length; i++) {
            float first = c * fx[i] + s * fy[i];
            float second = c * c * fxx[i] + 2 * c * s * fxy[i] + s * s * fyy[i];
            double root = Math.sqrt(1 + first * first);
            bends[i] = (float) (second / (root * root * root));
        }
        return bends;
    }

    /** Closes gaps and drops lone points: a centre counts as much as its weaker side along the best of four directions. */
    private float[] connect() {
        float[] connected = new float[width * height];
        int[] steps = {1, width, width + 1, width - 1};
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                int place = y * width + x;
                float most = 0;
                for (int step : steps) {
                    float ahead = Math.max(centres[place + step], centres[place + 2 * step]);
                    float behind = Math.max(centres[place - step], centres[place - 2 * step]);
                    most = Math.max(most, Math.min(ahead, behind));
                }
                connected[place] = most;
            }
        }
        return connected;
    }

    /** The upper half of what is a line at all: 1 on a line, 0 elsewhere. */
    private Plane binarise(float[] connected) {
        float[] positive = new float[connected.length];
        int count = 0;
        for (float value : connected) {
            if (value > 0) {
                positive[count++] = value;
            }
        }
        Plane lines = new Plane(width, height);
        if (count == 0) {
            return lines;
        }
        Arrays.sort(positive, 0, count);
        float median = positive[count / 2];
        for (int i = 0; i < connected.length; i++) {
            lines.values()[i] = connected[i] > median ? 1 : 0;
        }
        Wipe.floats(positive, connected);
        return lines;
    }

    private static VeinField halved(Plane lines) {
        float[] part = new float[VeinField.PLACES];
        for (int i = 0; i < part.length; i++) {
            int x = i % VeinField.WIDTH * 2;
            int y = i / VeinField.WIDTH * 2;
            part[i] = (lines.at(x, y) + lines.at(x + 1, y) + lines.at(x, y + 1) + lines.at(x + 1, y + 1)) / 4;
        }
        return new VeinField(part);
    }
}
